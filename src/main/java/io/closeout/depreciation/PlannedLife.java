package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What an asset that stands in no register would be charged. The first charge falls in the month after the asset was
 * added (CAS 4).
 *
 * @param addedIn    month in which the asset was added
 * @param lifeMonths useful life in months
 */
public record PlannedLife(Money cost, Money residual, DepreciationMethod method, int lifeMonths, YearMonth addedIn) {
    public PlannedLife {
        if (residual.isNegative() || residual.compareTo(cost) > 0 || lifeMonths <= 0) {
            throw new IllegalArgumentException(cost + " to " + residual + " over " + lifeMonths + " months");
        }
    }

    /** The charges up to and including the given month, oldest first; empty before the first. */
    private List<Money> chargesUpTo(YearMonth month) {
        List<Money> plan = ChargePlan.of(cost, residual, method, lifeMonths);
        long months = Math.max(0, addedIn.until(month, ChronoUnit.MONTHS));
        return plan.subList(0, (int) Math.min(months, plan.size()));
    }

    /** The charge of one month: zero outside the planned life. */
    public Money chargeOf(YearMonth month) {
        return accumulatedUpTo(month).minus(accumulatedUpTo(month.minusMonths(1)));
    }

    /** Accumulated depreciation at the end of the given month. */
    public Money accumulatedUpTo(YearMonth month) {
        return chargesUpTo(month).stream().reduce(Money.ZERO, Money::plus);
    }
}
