package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.time.YearMonth;
import java.util.List;

/**
 * What an asset that stands in no register would be charged, priced once for all questions. The first charge falls in
 * the month after the asset was added (CAS 4).
 */
public final class PlannedLife {
    private final List<Schedule.Month> months;

    /**
     * @param lifeMonths useful life in months
     * @param addedIn    month in which the asset was added
     * @throws io.closeout.refusal.Refusal if cost, residual value or life are out of range
     */
    public PlannedLife(Money cost, Money residual, DepreciationMethod method, int lifeMonths, YearMonth addedIn) {
        LifeTerms terms = new LifeTerms(method, cost, residual, lifeMonths);
        this.months = new AssetLife(ScheduleRequest.of("", terms, addedIn, List.of()))
                .priced(AssetLife.ITS_END)
                .months();
    }

    /** The charge of one month: zero outside the planned life. */
    public Money chargeOf(YearMonth month) {
        return months.stream()
                .filter(charged -> charged.period().equals(month))
                .map(Schedule.Month::depreciation)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** Accumulated depreciation at the end of the given month. */
    public Money accumulatedUpTo(YearMonth month) {
        return months.stream()
                .filter(charged -> !charged.period().isAfter(month))
                .map(Schedule.Month::accumulated)
                .reduce(Money.ZERO, (earlier, later) -> later);
    }
}
