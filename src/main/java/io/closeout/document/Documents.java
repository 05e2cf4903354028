package io.closeout.document;

import java.io.InputStream;
import java.nio.file.Path;

/** Keeps files. The same content is kept once, however often and under whatever name it is handed in. */
public interface Documents {
    /**
     * Keeps a file; the stream is read to its end and not closed.
     *
     * @throws io.closeout.refusal.Refusal   if it is empty
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    Document keep(String company, String name, InputStream content, String actor);

    /** @throws io.closeout.refusal.Refusal if there is no such document */
    Document document(long id);

    /** Where the content can be read. */
    Path content(Document document);
}
