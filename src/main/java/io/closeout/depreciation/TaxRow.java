package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;

/**
 * A month of an asset in the tax book.
 *
 * @param place months of its tax life that are deducted at the end of it; a month of pause does not count
 * @param cause why it was not deducted; null for a charge
 * @param basis version of the basis it was priced by
 */
record TaxRow(long asset, YearMonth month, Kind kind, Money amount, int place, TaxPause cause, int basis) {
    enum Kind {
        CHARGE,
        PAUSE,
        TAKE_BACK
    }
}
