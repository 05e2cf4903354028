package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a table row by row. {@link Sheets#open} reads every text back as it was but for blanks around it: no text
 * becomes a formula, loses an apostrophe or a zero.
 *
 * <pre>{@code
 * try (SheetWriter sheet = sheets.write(SheetFormat.XLSX, file)) {
 *     sheet.row(List.of(Cell.text("SRV-001"), Cell.money(cost)));
 *     sheet.end();
 * }
 * }</pre>
 */
public interface SheetWriter extends AutoCloseable {
    /**
     * @throws Refusal              if the format has no room for it
     * @throws UncheckedIOException if it cannot be written
     */
    void row(List<Cell> cells);

    /**
     * Says that all rows are written. Without it the table stays unfinished: of a workbook nothing reaches the file, so
     * that half a table is never taken for the whole.
     */
    void end();

    /** Lets go of temporary files, not of the stream that is written to. */
    @Override
    void close();
}
