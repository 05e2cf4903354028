package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The months of a life under {@link Convention#HALF_YEAR}; each span's last month takes its remainder. */
final class HalfYearPlan {
    private static final int YEAR = 12;
    private static final int HALF = 6;

    private HalfYearPlan() {}

    static List<Money> of(LifeTerms terms, YearMonth inService) {
        List<Money> whole = YearlyPlan.of(
                terms.formula(), terms.cost(), terms.residualValue(), terms.lifeMonths(), Rounding.YEAR_END);
        List<Money> plan = new ArrayList<>();
        Money first = year(whole, 0);
        Money half = first.share(1, 2);
        span(plan, half, YEAR + 1 - inService.getMonthValue());
        for (int done = YEAR; done < terms.lifeMonths(); done += YEAR) {
            span(plan, year(whole, done), YEAR);
        }
        span(plan, first.minus(half), HALF);
        return plan;
    }

    private static Money year(List<Money> whole, int done) {
        return whole.subList(done, done + YEAR).stream().reduce(Money.ZERO, Money::plus);
    }

    private static void span(List<Money> plan, Money amount, int months) {
        Money rest = amount;
        for (int month = 1; month < months; month++) {
            Money charge = amount.share(1, months).min(rest);
            plan.add(charge);
            rest = rest.minus(charge);
        }
        plan.add(rest);
    }
}
