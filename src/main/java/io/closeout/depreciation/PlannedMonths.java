package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.List;

/** A plan made for every remaining month beforehand; the last one takes what is left. */
final class PlannedMonths implements Spread {
    private final List<Money> plan;
    private int next;

    PlannedMonths(List<Money> plan) {
        this.plan = plan;
    }

    @Override
    public Money charge(YearMonth month, Money left) {
        if (next == plan.size()) {
            return Money.ZERO;
        }
        Money planned = plan.get(next++);
        return next == plan.size() ? left : planned.min(left);
    }

    @Override
    public int monthsLeft() {
        return plan.size() - next;
    }
}
