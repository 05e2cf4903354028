package io.closeout.voucher;

import io.closeout.money.Money;
import java.util.List;

/** A balanced entry (分录): an entry that does not balance cannot be built. */
public record JournalEntry(Step step, List<Line> lines) {
    /**
     * @throws OutOfBalance             if debits and credits differ
     * @throws IllegalArgumentException if it has no lines, or negative ones without being a reversal
     */
    public JournalEntry {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an entry needs lines: " + step);
        }
        Money debit = lines.stream().map(Line::debit).reduce(Money.ZERO, Money::plus);
        Money credit = lines.stream().map(Line::credit).reduce(Money.ZERO, Money::plus);
        if (!debit.equals(credit)) {
            throw new OutOfBalance(step, debit, credit);
        }
        if (!step.reversal() && lines.stream().anyMatch(Line::isNegative)) {
            throw new IllegalArgumentException("only a reversal holds negative lines: " + step);
        }
    }
}
