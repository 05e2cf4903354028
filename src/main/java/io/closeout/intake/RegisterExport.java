package io.closeout.intake;

import io.closeout.register.Sight;
import io.closeout.sheet.SheetFormat;
import java.io.OutputStream;
import java.util.Locale;

/** Writes registers to files. */
public interface RegisterExport {
    /**
     * Writes every card in sight as it was registered and amended, with the words of the given language. Importing
     * the file gives the same cards.
     *
     * @param to neither buffered elsewhere nor closed
     */
    void write(Sight sight, SheetFormat format, Locale language, OutputStream to);
}
