package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The months left of an asset that is taken on in mid-life, and what was assumed to find its place in that life. */
final class TakenOnPlan {
    private final ScheduleRequest request;
    private final LifeTerms terms;
    private final TakeOn takeOn;
    private final Money netBookValue;
    private final List<Schedule.Remark> remarks = new ArrayList<>();
    private final int done;

    /** @param netBookValue at the end of the last month depreciated elsewhere */
    TakenOnPlan(ScheduleRequest request, Money netBookValue) {
        this.request = request;
        this.terms = request.terms();
        this.takeOn = request.takeOn();
        this.netBookValue = netBookValue;
        this.done = monthsDone();
    }

    /** Empty if the life is over. */
    List<Money> charges() {
        return monthsLeft() == 0
                ? List.of()
                : YearlyPlan.takenOn(
                        terms, takeOn, done, yearOpening(), request.settings().rounding());
    }

    int monthsLeft() {
        return terms.lifeMonths() - done;
    }

    /**
     * The charge of one month.
     *
     * @param month counted from 0 from the take-on on, less than the months left
     */
    Money chargeOf(int month) {
        Money left = netBookValue.minus(terms.residualValue()).max(Money.ZERO);
        return YearlyPlan.takenOnCharge(
                terms, takeOn, done, yearOpening(), request.settings().rounding(), month, left);
    }

    List<Schedule.Remark> remarks() {
        return remarks;
    }

    /** The figures of the depreciation year of a month; argument as {@link #chargeOf}. */
    YearOfPlan yearOf(int month) {
        return YearlyPlan.takenOnYear(
                terms, takeOn, done, yearOpening(), request.settings().rounding(), month);
    }

    private Money yearOpening() {
        boolean midYear =
                terms.method() == DepreciationMethod.DDB && YearlyPlan.yearStart(terms.lifeMonths(), done) < done;
        return midYear ? openingOfYear() : netBookValue;
    }

    /** The file's figure wins over the dates, and may be more than the life of an asset that is fully depreciated. */
    private int monthsDone() {
        YearMonth first =
                request.settings().convention().firstCharge(request.inService().month());
        long byDates = Math.min(terms.lifeMonths(), ChronoUnit.MONTHS.between(first, takeOn.through()) + 1);
        if (takeOn.months() == null) {
            return (int) byDates;
        }
        int given = Math.min(terms.lifeMonths(), takeOn.months());
        if (given != byDates) {
            remarks.add(Schedule.Remark.MONTHS_DIFFER_FROM_THE_DATES);
        }
        return given;
    }

    /** 本年折旧 counts from January: it opens the depreciation year only if that began in January too. */
    private Money openingOfYear() {
        Money given = takeOn.yearOpeningValue();
        if (given != null) {
            if (given.compareTo(netBookValue) < 0 || given.compareTo(terms.cost()) > 0) {
                throw new Refusal("depreciation.year-opening-out-of-range", "year_opening_nbv", given, netBookValue);
            }
            return given;
        }
        int monthsOfYear = done - YearlyPlan.yearStart(terms.lifeMonths(), done);
        if (takeOn.currentYear() != null && monthsOfYear == takeOn.through().getMonthValue()) {
            return netBookValue.plus(takeOn.currentYear());
        }
        remarks.add(Schedule.Remark.YEAR_OPENING_VALUE_DERIVED);
        return YearlyPlan.openingBehind(netBookValue, terms, done);
    }
}
