package io.closeout.voucher;

import io.closeout.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has changed between a voucher and the one in whose place it was priced again.
 *
 * @param replaced the cancelled voucher
 * @param changes  what differs, in the order of the new voucher, then what is gone from the old one
 */
public record VoucherDifference(Voucher replaced, List<Change> changes) {
    /**
     * One account of an entry for one asset and department.
     *
     * @param before debit less credit in the cancelled voucher, zero where it had no such line
     * @param after  the same in the new voucher
     */
    public record Change(Step step, Account account, String department, String asset, Money before, Money after) {
        public Money difference() {
            return after.minus(before);
        }
    }

    private record Place(Step step, Account account, String department, String asset) {}

    public static VoucherDifference between(Voucher replaced, Voucher voucher) {
        return new VoucherDifference(replaced, between(replaced.entries(), voucher.entries()));
    }

    /** What differs between two ways to book the same. */
    public static List<Change> between(List<JournalEntry> one, List<JournalEntry> other) {
        Map<Place, Money> before = sums(one);
        Map<Place, Money> after = sums(other);
        List<Change> changes = new ArrayList<>();
        after.forEach((place, amount) -> changes.add(change(place, before.getOrDefault(place, Money.ZERO), amount)));
        before.forEach((place, amount) -> {
            if (!after.containsKey(place)) {
                changes.add(change(place, amount, Money.ZERO));
            }
        });
        changes.removeIf(change -> change.difference().isZero());
        return List.copyOf(changes);
    }

    private static Change change(Place place, Money before, Money after) {
        return new Change(place.step(), place.account(), place.department(), place.asset(), before, after);
    }

    private static Map<Place, Money> sums(List<JournalEntry> entries) {
        Map<Place, Money> sums = new LinkedHashMap<>();
        entries.forEach(entry -> entry.lines()
                .forEach(line -> sums.merge(
                        new Place(entry.step(), line.account(), line.department(), line.asset()),
                        line.debit().minus(line.credit()),
                        Money::plus)));
        return sums;
    }
}
