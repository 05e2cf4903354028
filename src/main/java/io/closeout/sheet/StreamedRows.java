package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;

/** Reads one row ahead, and turns what the parsers throw into a sentence. */
abstract class StreamedRows implements SheetRows {
    private SheetRow ahead;
    private boolean ended;

    /** Reads on: {@code line.row(…)} of the next line, {@code null} if nothing is in it; {@link #end()} at the end. */
    abstract SheetRow read() throws IOException, XMLStreamException;

    abstract void release() throws IOException, XMLStreamException;

    final SheetRow end() {
        ended = true;
        return null;
    }

    @Override
    public final boolean hasNext() {
        try {
            while (ahead == null && !ended) {
                ahead = read();
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            ended = true;
            throw refused(e);
        }
        return ahead != null;
    }

    /** A file that its parser cannot follow is damaged; what fails for another reason says so in the cause. */
    Refusal refused(Exception e) {
        return Unreadable.because(e);
    }

    @Override
    public final SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = ahead;
        ahead = null;
        return row;
    }

    @Override
    public final void close() {
        ended = true;
        try {
            release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
