package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.time.YearMonth;
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

    /** The charge of one month: zero outside the planned life. */
    public Money chargeOf(YearMonth month) {
        return priced().months().stream()
                .filter(charged -> charged.period().equals(month))
                .map(Schedule.Month::depreciation)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Accumulated depreciation at the end of the given month. */
    public Money accumulatedUpTo(YearMonth month) {
        return priced().months().stream()
                .filter(charged -> !charged.period().isAfter(month))
                .map(Schedule.Month::depreciation)
                .reduce(Money.ZERO, Money::plus);
    }

    private Schedule priced() {
        LifeTerms terms = new LifeTerms(method, cost, residual, lifeMonths);
        return new AssetLife(ScheduleRequest.of("", terms, addedIn, List.of())).priced();
    }
}
