package io.closeout.disposal;

import io.closeout.voucher.VoucherDifference;
import java.util.List;
import java.util.Optional;

/** What finance sees before it decides about a backdated case: both ways to treat what was charged in an earlier year. */
public interface ReviewPreviews {
    /**
     * The case as its basis stands, priced today in both ways; empty if nothing of an earlier year would be taken back.
     * Writes nothing.
     */
    Optional<BothWays> bothWays(String number);

    /**
     * @param years   the tax years whose depreciation is taken back, ascending
     * @param changes {@code before} in the current period, {@code after} through 6901; none for small companies
     */
    record BothWays(List<Integer> years, List<VoucherDifference.Change> changes) {}
}
