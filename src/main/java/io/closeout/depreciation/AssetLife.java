package io.closeout.depreciation;

import io.closeout.depreciation.Schedule.Balances;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.TakeOn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One asset walked through its life, month by month: depreciation first, then the events in their order. */
final class AssetLife {
    private enum State {
        IN_USE,
        UNDER_RENOVATION,
        HELD_FOR_SALE,
        DISPOSED
    }

    private final ScheduleRequest request;
    private final Convention convention;
    private final Rounding rounding;
    private final YearMonth firstCharge;
    private final Deque<LifeEvent> events;
    private final List<Schedule.Month> months = new ArrayList<>();
    private final List<Schedule.Remark> remarks = new ArrayList<>();
    private State state = State.IN_USE;
    private DepreciationMethod method;
    private Money residual;
    private Balances balances;
    private Money accumulated = Money.ZERO;
    private DailySpread.Span span;
    private Spread spread;
    private LifeEvent.Renovation renovation;

    AssetLife(ScheduleRequest request) {
        this.request = request;
        this.convention = request.settings().convention();
        this.rounding = request.settings().rounding();
        this.events = new ArrayDeque<>(request.events());
        this.method = request.terms().method();
        this.residual = request.terms().residualValue();
        this.balances = new Balances(request.terms().cost(), Money.ZERO, Money.ZERO, Money.ZERO);
        YearMonth added = request.inService().month();
        if (request.takeOn() == null) {
            firstCharge = convention.chargesTheMonthOfAddition() ? added : added.plusMonths(1);
            begin();
        } else {
            firstCharge = request.takeOn().through().plusMonths(1);
            takeOn(request.takeOn());
        }
    }

    Schedule priced() {
        YearMonth month = firstCharge;
        if (request.takeOn() == null) {
            month = request.inService().month();
        }
        while (!events.isEmpty() || renovation != null || charges() && spread.monthsLeft() > 0) {
            step(month);
            month = month.plusMonths(1);
        }
        return new Schedule(request.asset(), months, remarks);
    }

    private void begin() {
        LifeTerms terms = request.terms();
        if (convention == Convention.HALF_YEAR) {
            spread = new PlannedMonths(HalfYearPlan.of(terms, firstCharge));
        } else if (convention == Convention.DAILY) {
            span = new DailySpread.Span(request.inService().day(), terms.lifeMonths());
            spread = daily(span.first());
        } else if (method == DepreciationMethod.UOP) {
            spread = work(request.workload().total().subtract(request.workload().used()), firstCharge);
        } else {
            spread = planned(terms.lifeMonths());
        }
        requireLifeLeft();
    }

    private void takeOn(TakeOn takeOn) {
        LifeTerms terms = request.terms();
        accumulated = takeOn.accumulated();
        balances = new Balances(terms.cost(), accumulated, takeOn.impairment(), Money.ZERO);
        if (method == DepreciationMethod.UOP) {
            begin();
            return;
        }
        int done = monthsDone(takeOn, terms.lifeMonths());
        boolean midYear = method == DepreciationMethod.DDB
                && done < terms.lifeMonths()
                && YearlyPlan.yearStart(terms.lifeMonths(), done) < done;
        Money opening = midYear ? yearOpening(takeOn, done) : netBookValue();
        spread = done < terms.lifeMonths()
                ? new PlannedMonths(YearlyPlan.takenOn(terms, takeOn, done, opening, rounding))
                : new PlannedMonths(List.of());
        requireLifeLeft();
    }

    /** The file's figure wins over the dates, and may be more than the life of an asset that is fully depreciated. */
    private int monthsDone(TakeOn takeOn, int life) {
        YearMonth first = convention.chargesTheMonthOfAddition()
                ? request.inService().month()
                : request.inService().month().plusMonths(1);
        long byDates = Math.min(life, ChronoUnit.MONTHS.between(first, firstCharge));
        if (takeOn.months() == null) {
            return (int) byDates;
        }
        int done = Math.min(life, takeOn.months());
        if (done != byDates) {
            remarks.add(Schedule.Remark.MONTHS_DIFFER_FROM_THE_DATES);
        }
        return done;
    }

    /** 本年折旧 counts from January: it opens the depreciation year only if that began in January too. */
    private Money yearOpening(TakeOn takeOn, int done) {
        if (takeOn.yearOpeningValue() != null) {
            if (takeOn.yearOpeningValue().compareTo(netBookValue()) < 0
                    || takeOn.yearOpeningValue().compareTo(request.terms().cost()) > 0) {
                throw new Refusal(
                        "depreciation.year-opening-out-of-range",
                        "year_opening_nbv",
                        takeOn.yearOpeningValue(),
                        netBookValue());
            }
            return takeOn.yearOpeningValue();
        }
        int monthsOfYear = done - YearlyPlan.yearStart(request.terms().lifeMonths(), done);
        if (takeOn.currentYear() != null && monthsOfYear == takeOn.through().getMonthValue()) {
            return netBookValue().plus(takeOn.currentYear());
        }
        remarks.add(Schedule.Remark.YEAR_OPENING_VALUE_DERIVED);
        return YearlyPlan.openingBehind(netBookValue(), request.terms(), done);
    }

    private void step(YearMonth month) {
        boolean back = renovation != null && renovation.end().equals(month);
        if (back && convention.sparesTheMonthOfRemoval()) {
            comeBack(month);
        }
        boolean charged = charges() && !month.isBefore(firstCharge) && !sparedIn(month);
        Money charge = charged ? spread.charge(month, left()) : Money.ZERO;
        accumulated = accumulated.plus(charge);
        if (!charge.isZero()) {
            balances = new Balances(
                    balances.cost(), balances.accumulated().plus(charge), balances.impairment(), Money.ZERO);
        }
        if (renovation != null && renovation.end().equals(month)) {
            comeBack(month.plusMonths(1));
        }
        while (!events.isEmpty() && events.peek().period().equals(month)) {
            apply(events.remove());
        }
        if (!month.isBefore(firstCharge)) {
            months.add(new Schedule.Month(month, charge, accumulated, netBookValue(), balances));
        }
    }

    private boolean charges() {
        return state == State.IN_USE;
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
        boolean leaving = event instanceof LifeEvent.Disposal;
        boolean worthLess = event instanceof LifeEvent.Impairment && state == State.HELD_FOR_SALE;
        if (state != State.IN_USE && !(state == State.HELD_FOR_SALE && leaving) && !worthLess) {
            throw new Refusal("depreciation.event-not-possible", LifeEvent.FIELD, event.period());
        }
        YearMonth next = event.period().plusMonths(1);
        if (event instanceof LifeEvent.Impairment impairment) {
            impair(impairment, next);
        } else if (event instanceof LifeEvent.Improvement improvement) {
            improve(improvement, next);
        } else if (event instanceof LifeEvent.Estimate estimate) {
            adopt(estimate.terms(), next);
        } else if (event instanceof LifeEvent.Renovation begun) {
            renovate(begun, next);
        } else {
            state = leaving ? State.DISPOSED : State.HELD_FOR_SALE;
        }
    }

    private void impair(LifeEvent.Impairment event, YearMonth next) {
        Money loss = event.amount() == null ? netBookValue().minus(event.recoverable()) : event.amount();
        if (!loss.isPositive()) {
            return;
        }
        if (loss.compareTo(netBookValue()) > 0) {
            throw new Refusal("depreciation.more-than-the-book-value", LifeEvent.FIELD, loss, netBookValue());
        }
        balances = new Balances(
                balances.cost(), balances.accumulated(), balances.impairment().plus(loss), balances.construction());
        if (charges()) {
            restart(next, null, 0);
        }
    }

    private void improve(LifeEvent.Improvement event, YearMonth next) {
        balances = new Balances(
                balances.cost().plus(event.amount()), balances.accumulated(), balances.impairment(), Money.ZERO);
        if (event.addMonths() > 0 && method == DepreciationMethod.UOP) {
            throw new Refusal("depreciation.months-for-units", LifeEvent.FIELD, event.period());
        }
        changeResidual(event.residualValue());
        restart(next, null, event.addMonths());
    }

    private void adopt(NewTerms terms, YearMonth next) {
        Integer remaining = terms.remainingMonths();
        DepreciationMethod before = method;
        if (terms.method() != null) {
            method = terms.method();
        }
        boolean units = method == DepreciationMethod.UOP;
        if (units && (before != method || remaining != null)
                || before == DepreciationMethod.UOP && !units && remaining == null) {
            throw new Refusal("depreciation.months-for-units", LifeEvent.FIELD, next.minusMonths(1));
        }
        if (convention == Convention.DAILY && method != DepreciationMethod.SL) {
            throw new Refusal("depreciation.convention-not-defined", LifeEvent.FIELD, convention, method);
        }
        changeResidual(terms.residualValue());
        restart(next, remaining, 0);
    }

    private void changeResidual(Money changed) {
        if (changed != null) {
            residual = changed;
        }
        if (residual.compareTo(balances.cost()) > 0) {
            throw new Refusal("depreciation.residual-out-of-range", LifeEvent.FIELD, residual, balances.cost());
        }
    }

    private void renovate(LifeEvent.Renovation event, YearMonth next) {
        if (event.replacedCarrying().compareTo(netBookValue()) > 0) {
            throw new Refusal(
                    "depreciation.more-than-the-book-value", LifeEvent.FIELD, event.replacedCarrying(), netBookValue());
        }
        if (convention == Convention.DAILY && event.terms().remainingMonths() == null) {
            throw new Refusal("depreciation.renovation-needs-months", LifeEvent.FIELD, convention);
        }
        balances = new Balances(Money.ZERO, Money.ZERO, Money.ZERO, netBookValue());
        state = State.UNDER_RENOVATION;
        renovation = event;
        if (event.end().equals(event.period())) {
            comeBack(next);
        }
    }

    /** 转回固定资产: the cost is what the renovation has left and added (CAS 4 art. 6). */
    private void comeBack(YearMonth firstMonth) {
        LifeEvent.Renovation ended = renovation;
        Money cost = balances.construction().plus(ended.capitalised()).minus(ended.replacedCarrying());
        if (!cost.isPositive()) {
            throw new Refusal("depreciation.cost-not-positive", LifeEvent.FIELD, cost);
        }
        balances = new Balances(cost, Money.ZERO, Money.ZERO, Money.ZERO);
        state = State.IN_USE;
        renovation = null;
        adopt(ended.terms(), firstMonth);
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
        } else if (method == DepreciationMethod.UOP) {
            spread = work(((WorkSpread) spread).unitsLeft(), start);
        } else {
            spread = planned(remaining == null ? spread.monthsLeft() + added : remaining);
        }
        requireLifeLeft();
    }

    private void requireLifeLeft() {
        if (left().isPositive() && !spread.hasLifeLeft()) {
            throw new Refusal(
                    "depreciation.no-life-left", method == DepreciationMethod.UOP ? "units" : LifeEvent.FIELD, left());
        }
    }

    private Spread planned(int months) {
        return new PlannedMonths(YearlyPlan.of(method, netBookValue(), residual, months, rounding));
    }

    private Spread daily(LocalDate from) {
        LocalDate removal = request.events().stream()
                .map(event -> event instanceof LifeEvent.Disposal disposal
                        ? disposal.on().day()
                        : event instanceof LifeEvent.HeldForSale held
                                ? held.on().day()
                                : null)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
        return new DailySpread(span, left(), from, removal, rounding);
    }

    private Spread work(BigDecimal units, YearMonth first) {
        return new WorkSpread(
                left(), units, first, firstCharge, request.workload().readings(), rounding);
    }

    private Money left() {
        return netBookValue().minus(residual).max(Money.ZERO);
    }

    private Money netBookValue() {
        return balances.netBookValue();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
