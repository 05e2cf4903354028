package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import java.util.Iterator;

/**
 * The rows of a table from top to bottom, read once and while one asks. Rows with nothing in them are left out.
 * {@link #hasNext()} and {@link #next()} throw a {@link Refusal} with field {@code file} where the file turns out to be
 * damaged, cut off, or in characters of another encoding; what was read before stands.
 */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {
    /** How much of the file has been read, from 0 to 1; for a progress bar, not for counting. */
    double progress();

    @Override
    void close();
}
