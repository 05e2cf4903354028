package io.closeout.voucher;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What undoes a posted voucher: posted vouchers are never changed, they are reversed. */
public final class Reversal {
    private Reversal() {}

    /** The lines of one step about some assets, each undone by a positive amount: for what is no reversal itself. */
    public static List<Line> of(Voucher original, Step step, Collection<String> assets) {
        return original.entries().stream()
                .filter(entry -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> assets.contains(line.asset()))
                .map(line -> line.undone(line.isNegative() ? ReversalStyle.RED : ReversalStyle.OPPOSITE))
                .toList();
    }

    /**
     * The lines of a voucher about some assets, each undone.
     *
     * @param except steps that stay as they are
     * @throws IllegalStateException if the voucher is not posted: what no ledger has taken is cancelled, not reversed
     */
    public static List<Line> of(Voucher original, Set<Step> except, Collection<String> assets, ReversalStyle style) {
        if (original.status() != VoucherStatus.POSTED) {
            throw new IllegalStateException("voucher " + original.key() + " is not posted: " + original.status());
        }
        return original.entries().stream()
                .filter(entry -> !except.contains(entry.step()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> assets.contains(line.asset()))
                .map(line -> line.undone(style))
                .toList();
    }
}
