package io.closeout.intake;

import io.closeout.register.CardValues;
import java.util.List;

/**
 * A row of a file as a card.
 *
 * @param values what could be read, of a row with faults too
 */
record CardReading(int line, CardValues values, List<Remark> faults, List<Remark> warnings) {
    boolean isGood() {
        return faults.isEmpty();
    }
}
