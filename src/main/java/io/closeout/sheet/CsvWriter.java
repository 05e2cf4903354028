package io.closeout.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All texts in quotes, so that none of them is a separator, a declaration or a line of its own. */
final class CsvWriter implements SheetWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer lines;

    CsvWriter(OutputStream to) {
        lines = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        write(() -> lines.write(BYTE_ORDER_MARK));
    }

    @Override
    public void row(List<Cell> cells) {
        write(() -> {
            String between = "";
            for (Cell cell : cells) {
                lines.write(between);
                lines.write(written(cell));
                between = ",";
            }
            lines.write("\r\n");
        });
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text().isEmpty()
                    ? ""
                    : '"' + CellText.marked(text.text()).replace("\"", "\"\"") + '"';
        }
        if (cell instanceof Cell.Amount amount) {
            return amount.yuan().toPlainString();
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.number());
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        return ((Cell.Plain) cell).number().toPlainString();
    }

    @Override
    public void end() {
        write(lines::flush);
    }

    /** What was not flushed by {@link #end()} is the rest of a table that nobody finished. */
    @Override
    public void close() {
        // the stream belongs to the caller
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
