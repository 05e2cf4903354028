package io.closeout.intake;

import io.closeout.sheet.SheetFormat;
import java.io.OutputStream;
import java.util.Locale;

/** Writes registers to files. */
public interface RegisterExport {
    /**
     * Writes every card of a company as it was registered and amended, with the words of the given language. Importing
     * the file gives the same cards.
     *
     * @param to neither buffered elsewhere nor closed
     */
    void write(String company, SheetFormat format, Locale language, OutputStream to);
}
