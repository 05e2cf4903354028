package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** What register and accounting book add up to, to be held against a ledger. */
public interface BookTotals {
    /**
     * The balances of all assets that stood in the books at the end of a month: what was added by then and has not left,
     * charged as the runs and vouchers of that month and earlier ones did.
     *
     * @param leftLater codes of assets that are gone today and were not yet gone then
     */
    BookValue atEndOf(String company, YearMonth month, Collection<String> leftLater);

    /**
     * What was entered into the book by one run or voucher.
     *
     * @param source the number of a run, which its vouchers are about, or the key of a voucher
     */
    record Entered(String source, Money amount) {}

    /** What was entered in a month, by source; sums of zero are left out. */
    List<Entered> enteredIn(String company, YearMonth month);

    /** The codes of the assets that were added since a month at just this cost, a few of them at most. */
    List<String> addedAt(String company, YearMonth since, Money cost);
}
