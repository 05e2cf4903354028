package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Tables in files, whoever made them: people with Excel or WPS, 用友, 金蝶, 致远, 泛微. */
public interface Sheets {
    /**
     * Opens a table whose kind is found by its content and never by its name: CSV or text with tabs, .xlsx, .xls, or a
     * web page saved as .xls. Of a workbook the first visible worksheet is read.
     *
     * @return the rows; they hold the file until they are closed
     * @throws Refusal              with field {@code file} and a sentence that names the remedy, if it is none of these,
     *                              asks for a password, or is cut off or damaged where that shows before the first row
     * @throws UncheckedIOException if the disk fails
     */
    SheetRows open(Path file);

    /** Starts a table. {@code to} is flushed at the end and never closed: it belongs to the caller. */
    SheetWriter write(SheetFormat format, OutputStream to);
}
