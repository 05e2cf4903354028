package io.closeout.depreciation;

import io.closeout.depreciation.Explanation.Clause;
import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses that say how a life comes to the charge of one of its months. */
final class MonthExplained {
    private final ScheduleRequest life;
    private final YearMonth month;
    private final AssetLife walked;
    private final Optional<Schedule.Month> priced;
    private final List<Clause> clauses = new ArrayList<>();

    MonthExplained(ScheduleRequest life, YearMonth month) {
        this.life = life;
        this.month = month;
        this.walked = new AssetLife(life);
        this.priced = walked.priced(month).months().stream()
                .filter(candidate -> candidate.period().equals(month))
                .findFirst();
    }

    Money amount() {
        return priced.map(Schedule.Month::depreciation).orElse(Money.ZERO);
    }

    List<Clause> clauses() {
        Optional<AssetLife.Stretch> stretch = walked.stretchOf(month);
        if (amount().isZero()) {
            clauses.add(nothing(stretch));
        } else {
            charged(stretch.orElseThrow());
        }
        return clauses;
    }

    private Clause nothing(Optional<AssetLife.Stretch> stretch) {
        if (stretch.isEmpty()) {
            return Clause.of("not-yet", life.inService().month());
        }
        LifeEvent away = null;
        for (LifeEvent event : life.events()) {
            boolean over = event instanceof LifeEvent.Renovation renovation
                    && renovation.end() != null
                    && renovation.end().isBefore(month);
            if (event.period().isBefore(month) && !over) {
                away = event;
            }
        }
        if (away instanceof LifeEvent.Renovation) {
            return Clause.of("renovation", away.period());
        }
        if (away instanceof LifeEvent.HeldForSale) {
            return Clause.of("held-for-sale", away.period());
        }
        return priced.filter(
                        there -> there.netBookValue().compareTo(stretch.get().residual()) > 0)
                .map(there -> Clause.of("rounds-to-nothing"))
                .orElseGet(() -> Clause.of("fully-depreciated", stretch.get().residual()));
    }

    private void charged(AssetLife.Stretch stretch) {
        boolean began = stretch.cause() == null;
        int place = (int) ChronoUnit.MONTHS.between(stretch.first(), month);
        if (stretch.method() == DepreciationMethod.UOP) {
            units(stretch);
        } else if (life.settings().convention() == Convention.DAILY
                || began && life.settings().convention() == Convention.HALF_YEAR) {
            clauses.add(Clause.of(
                    "spread",
                    life.settings().convention(),
                    stretch.method(),
                    stretch.value(),
                    stretch.residual(),
                    stretch.months(),
                    amount()));
        } else {
            planned(
                    stretch,
                    began && life.takeOn() != null
                            ? new TakenOnPlan(life, stretch.value()).yearOf(place)
                            : YearlyPlan.yearOf(
                                    stretch.formula(),
                                    stretch.value(),
                                    stretch.residual(),
                                    stretch.months(),
                                    life.settings().rounding(),
                                    place));
        }
        if (!began) {
            clauses.add(Clause.of(
                    "since." + stretch.cause().getClass().getSimpleName(),
                    stretch.cause().period()));
        } else if (life.takeOn() != null) {
            clauses.add(
                    Clause.of("taken-on", life.takeOn().through(), life.takeOn().accumulated()));
        }
    }

    private void units(AssetLife.Stretch stretch) {
        int reading = (int) ChronoUnit.MONTHS.between(life.firstCharge(), month);
        BigDecimal units = life.workload().readings().get(reading);
        clauses.add(Clause.of(
                "units",
                stretch.value(),
                stretch.residual(),
                units.toPlainString(),
                stretch.units().toPlainString(),
                amount()));
        if (priced.orElseThrow().netBookValue().equals(stretch.residual())) {
            clauses.add(Clause.of("rest", amount()));
        }
    }

    private void planned(AssetLife.Stretch stretch, YearOfPlan year) {
        Money monthly = year.monthly();
        boolean tail = stretch.method() == DepreciationMethod.DDB && year.part() == year.length();
        if (stretch.method() == DepreciationMethod.SL || tail) {
            clauses.add(Clause.of(
                    tail ? "tail" : value(stretch),
                    year.base().plus(stretch.residual()),
                    stretch.residual(),
                    year.whole(),
                    monthly));
        } else {
            boolean custom = stretch.method() == DepreciationMethod.CUSTOM;
            clauses.add(Clause.of(
                    stretch.method().name(),
                    year.base(),
                    year.part(),
                    year.whole(),
                    year.amount(),
                    year.length(),
                    monthly,
                    custom ? stretch.formula().custom().code() : ""));
        }
        if (amount().equals(monthly)) {
            return;
        }
        if (year.last() && year.isItsLastMonth()) {
            clauses.add(Clause.of("rest", amount()));
        } else if (life.settings().rounding() == Rounding.YEAR_END && year.isItsLastMonth()) {
            clauses.add(Clause.of("year-end", year.amount(), amount()));
        } else if (life.settings().rounding() == Rounding.YEAR_END) {
            clauses.add(Clause.of("no-more-than-left", amount()));
        } else {
            clauses.add(Clause.of("rounded", life.settings().rounding(), amount()));
        }
    }

    private String value(AssetLife.Stretch stretch) {
        return stretch.cause() == null && life.takeOn() == null ? "SL" : "SL.value";
    }
}
