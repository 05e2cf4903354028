package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One asset walked through its life, month by month: depreciation first, then the events in their order. */
final class AssetLife {
    /** A month that no life reaches. */
    static final YearMonth ITS_END = YearMonth.of(Year.MAX_VALUE, 12);

    private static final int YEAR = 12;

    private final ScheduleRequest request;
    private final Convention convention;
    private final Rounding rounding;
    private final YearMonth firstCharge;
    private final Deque<LifeEvent> events;
    private final BookedAsset asset;
    private final List<Schedule.Month> months = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private List<Schedule.Remark> remarks = List.of();
    private Formula formula;
    private DailySpread.Span span;
    private LifeEvent happening;
    private Spread spread;

    AssetLife(ScheduleRequest request) {
        this.request = request;
        this.convention = request.settings().convention();
        this.rounding = request.settings().rounding();
        this.events = new ArrayDeque<>(request.events());
        this.asset = new BookedAsset(request.terms(), request.takeOn());
        this.formula = request.terms().formula();
        this.firstCharge = request.firstCharge();
        begin();
    }

    Schedule priced(YearMonth upTo) {
        YearMonth month = request.takeOn() == null ? request.inService().month() : firstCharge;
        while (goesOn() && !month.isAfter(upTo)) {
            step(month);
            month = month.plusMonths(1);
        }
        return new Schedule(request.asset(), months, remarks);
    }

    /**
     * Months that are priced from the same figures: the method began, or began anew.
     *
     * @param value  net book value at its beginning
     * @param months to spread it over; 0 for units
     * @param units  to spread it over, for 工作量法, else null
     * @param cause  null: the beginning of the life, or the take-on
     */
    record Stretch(
            YearMonth first,
            Formula formula,
            Money value,
            Money residual,
            int months,
            BigDecimal units,
            LifeEvent cause) {
        DepreciationMethod method() {
            return formula.method();
        }
    }

    /** The stretch a month lies in; empty before the first. Asked after {@link #priced}. */
    Optional<Stretch> stretchOf(YearMonth month) {
        return stretches.stream()
                .filter(stretch -> !stretch.first().isAfter(month))
                .reduce((earlier, later) -> later);
    }

    private void beginStretch(YearMonth first, LifeEvent cause) {
        stretches.add(new Stretch(
                first,
                formula,
                asset.netBookValue(),
                asset.residual(),
                isByUnits() ? 0 : spread.monthsLeft(),
                isByUnits() ? ((WorkSpread) spread).unitsLeft() : null,
                cause));
    }

    private boolean goesOn() {
        return !events.isEmpty() || asset.willComeBack() || asset.isInUse() && spread.monthsLeft() > 0;
    }

    /** The first month up to the given one that waits for a reading: no life ends with value left and units undone. */
    Optional<YearMonth> withoutReading(YearMonth upTo) {
        YearMonth next = months.isEmpty()
                ? firstCharge
                : months.get(months.size() - 1).period().plusMonths(1);
        boolean waits = isByUnits() && asset.isInUse() && asset.left().isPositive();
        return waits && !next.isAfter(upTo) ? Optional.of(next) : Optional.empty();
    }

    private void begin() {
        LifeTerms terms = request.terms();
        if (isByUnits()) {
            spread = work(request.workload().total().subtract(request.workload().used()), firstCharge);
        } else if (request.takeOn() != null) {
            TakenOnPlan plan = new TakenOnPlan(request, asset.netBookValue());
            spread = new PlannedMonths(plan.charges());
            remarks = plan.remarks();
        } else if (convention == Convention.HALF_YEAR) {
            spread = new PlannedMonths(HalfYearPlan.of(terms, firstCharge));
        } else if (convention == Convention.DAILY) {
            span = new DailySpread.Span(request.inService().day(), terms.lifeMonths());
            spread = daily(span.first());
        } else {
            spread = planned(terms.lifeMonths());
        }
        beginStretch(firstCharge, null);
        requireLifeLeft();
    }

    private void step(YearMonth month) {
        if (convention.sparesTheMonthOfRemoval() && asset.isReadyIn(month)) {
            comeBack(month);
        }
        boolean charged = asset.isInUse() && !month.isBefore(firstCharge) && !sparedIn(month);
        Money charge = charged ? spread.charge(month, asset.left()) : Money.ZERO;
        asset.charge(charge);
        if (asset.isReadyIn(month)) {
            comeBack(month.plusMonths(1));
        }
        while (!events.isEmpty() && events.peek().period().equals(month)) {
            apply(events.remove());
        }
        if (!month.isBefore(firstCharge)) {
            months.add(asset.atEndOf(month, charge));
        }
    }

    private boolean sparedIn(YearMonth month) {
        return convention.sparesTheMonthOfRemoval()
                && events.stream()
                        .takeWhile(event -> event.period().equals(month))
                        .anyMatch(event -> event instanceof LifeEvent.Disposal
                                || event instanceof LifeEvent.HeldForSale
                                || event instanceof LifeEvent.Renovation);
    }

    private void apply(LifeEvent event) {
        happening = event;
        asset.requirePossible(event);
        YearMonth next = event.period().plusMonths(1);
        if (event instanceof LifeEvent.Impairment impairment) {
            if (asset.impair(impairment) && asset.isInUse()) {
                restart(next, null, 0);
            }
        } else if (event instanceof LifeEvent.CostChange change) {
            changeCost(change, next);
        } else if (event instanceof LifeEvent.Estimate estimate) {
            adopt(estimate.terms(), next);
        } else if (event instanceof LifeEvent.Renovation begun) {
            renovate(begun, next);
        } else if (event instanceof LifeEvent.HeldForSale) {
            asset.holdForSale();
        } else {
            asset.dispose();
        }
    }

    private void changeCost(LifeEvent.CostChange event, YearMonth next) {
        if (event.addMonths() > 0 && isByUnits()) {
            throw new Refusal("depreciation.months-for-units", LifeEvent.FIELD, event.period());
        }
        asset.addCost(event.amount());
        asset.expectResidual(event.residualValue());
        restart(next, null, event.addMonths());
    }

    private void adopt(NewTerms terms, YearMonth next) {
        Integer remaining = terms.remainingMonths();
        DepreciationMethod before = formula.method();
        if (terms.method() != null) {
            formula = adopted(terms);
        }
        boolean units = isByUnits();
        if (units && (before != formula.method() || remaining != null)
                || before == DepreciationMethod.UOP && !units && remaining == null) {
            throw new Refusal("depreciation.months-for-units", LifeEvent.FIELD, next.minusMonths(1));
        }
        if (convention == Convention.DAILY && formula.method() != DepreciationMethod.SL) {
            throw new Refusal("depreciation.convention-not-defined", LifeEvent.FIELD, convention, formula.method());
        }
        asset.expectResidual(terms.residualValue());
        restart(next, remaining, 0);
    }

    /** Whole years: only the life of a registration may end with a part of one. */
    private static Formula adopted(NewTerms terms) {
        if (terms.method() != DepreciationMethod.CUSTOM) {
            return new Formula(terms.method());
        }
        if (terms.custom() == null) {
            throw new Refusal("depreciation.custom-not-adopted", LifeEvent.FIELD);
        }
        return new Formula(
                terms.method(), terms.custom(), terms.custom().years().size() * YEAR);
    }

    private boolean isByUnits() {
        return formula.method() == DepreciationMethod.UOP;
    }

    private void renovate(LifeEvent.Renovation event, YearMonth next) {
        asset.renovate(event);
        if (convention == Convention.DAILY
                && event.end() != null
                && event.terms().remainingMonths() == null) {
            throw new Refusal("depreciation.renovation-needs-months", LifeEvent.FIELD, convention);
        }
        if (event.period().equals(event.end())) {
            comeBack(next);
        }
    }

    private void comeBack(YearMonth firstMonth) {
        happening = asset.renovation();
        adopt(asset.comeBack(), firstMonth);
    }

    /**
     * From the given month the method starts anew on what is left.
     *
     * @param remaining months of it; null: as many as were left
     */
    private void restart(YearMonth first, Integer remaining, int added) {
        YearMonth start = first.isBefore(firstCharge) ? firstCharge : first;
        if (convention == Convention.DAILY) {
            LocalDate day = later(start.atDay(1), request.inService().day());
            span = remaining == null
                    ? new DailySpread.Span(span.first(), span.months() + added)
                    : new DailySpread.Span(day, remaining);
            spread = daily(day);
        } else if (isByUnits()) {
            spread = work(((WorkSpread) spread).unitsLeft(), start);
        } else {
            int before = spread.monthsLeft();
            requireItsYears(before, remaining == null ? before + added : remaining);
            spread = planned(remaining == null ? before + added : remaining);
        }
        beginStretch(start, happening);
        requireLifeLeft();
    }

    /** The years of a custom method are as many as its life: it can be taken up in any of them, and be no longer or shorter. */
    private void requireItsYears(int before, int months) {
        boolean anew = happening instanceof LifeEvent.Estimate estimate
                && estimate.terms().method() != null;
        boolean fits = anew ? months <= formula.life() : months == before;
        if (formula.method() == DepreciationMethod.CUSTOM && !fits) {
            throw new Refusal(
                    "depreciation.custom-life-is-fixed",
                    LifeEvent.FIELD,
                    formula.custom().code(),
                    before,
                    months);
        }
    }

    private void requireLifeLeft() {
        Money left = asset.left();
        if (left.isPositive() && !spread.hasLifeLeft()) {
            throw new Refusal("depreciation.no-life-left", isByUnits() ? "units" : LifeEvent.FIELD, left);
        }
    }

    private Spread planned(int months) {
        return new PlannedMonths(YearlyPlan.of(formula, asset.netBookValue(), asset.residual(), months, rounding));
    }

    private Spread daily(LocalDate from) {
        LocalDate removal = request.events().stream()
                .map(event ->
                        event instanceof LifeEvent.OnADay leaving ? leaving.on().day() : null)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
        return new DailySpread(span, asset.left(), from, removal, rounding);
    }

    private Spread work(BigDecimal units, YearMonth first) {
        int monthsBefore = Math.toIntExact(ChronoUnit.MONTHS.between(firstCharge, first));
        return new WorkSpread(asset.left(), units, request.workload().readings(), monthsBefore, rounding);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
