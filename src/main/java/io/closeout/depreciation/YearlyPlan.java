package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.util.ArrayList;
import java.util.List;

/**
 * The months of a whole life, charge by charge (CAS 4 art. 17 and 18). A depreciation year is 12 months from the first
 * charge.
 */
final class YearlyPlan {
    private static final int YEAR = 12;
    private static final int STRAIGHT_TAIL = 24;

    private final Rounding rounding;
    private final Money depreciable;
    private final Looked looked;
    private final List<Money> charges = new ArrayList<>();
    private Money charged = Money.ZERO;

    private YearlyPlan(Money depreciable, Rounding rounding, Looked looked) {
        this.depreciable = depreciable.max(Money.ZERO);
        this.rounding = rounding;
        this.looked = looked;
    }

    /**
     * One month of a plan that is looked for without writing down the others: whole years before it are passed over.
     */
    private static final class Looked {
        private final int month;
        private int from;
        private int place;
        private Money before = Money.ZERO;
        private Money found = Money.ZERO;
        private YearOfPlan year;

        private Looked(int month) {
            this.month = month;
        }

        /** The plan that is asked begins in the middle of the one that is made. */
        private void beginsAt(int first) {
            from = first;
        }

        private boolean isOver() {
            return place > from + month;
        }

        private void enters(YearOfPlan next) {
            if (!isOver() && place + next.length() > from + month) {
                year = next.at(from + month - place);
            }
        }

        private boolean passesOver(int months) {
            int next = place + months;
            return next <= from || place >= from && next <= from + month;
        }

        private void pass(int months, Money amount) {
            if (place == from + month) {
                found = amount;
            } else if (place >= from && place < from + month) {
                before = before.plus(amount);
            }
            place += months;
        }

        private Money charge(int size, Money left) {
            Money leftNow = left.minus(before).max(Money.ZERO);
            return month == size - 1 ? leftNow : found.min(leftNow);
        }
    }

    /**
     * The charge of one month, as if all were planned and charged one after another.
     *
     * @param month counted from 0, less than {@code months}
     */
    static Money chargeOf(Formula formula, Money value, Money residual, int months, Rounding rounding, int month) {
        Looked looked = new Looked(month);
        made(formula, value, residual, months, rounding, looked);
        return looked.charge(months, value.minus(residual).max(Money.ZERO));
    }

    /** The figures of the depreciation year in which a month lies; arguments as {@link #chargeOf}. */
    static YearOfPlan yearOf(Formula formula, Money value, Money residual, int months, Rounding rounding, int month) {
        Looked looked = new Looked(month);
        made(formula, value, residual, months, rounding, looked);
        return looked.year;
    }

    /** As {@link #yearOf}; arguments as {@link #takenOnCharge}. */
    static YearOfPlan takenOnYear(
            LifeTerms terms, TakeOn takeOn, int done, Money yearOpening, Rounding rounding, int month) {
        Looked looked = new Looked(month);
        takenOn(terms, takeOn, done, yearOpening, rounding, looked);
        return looked.year;
    }

    /**
     * As {@link #chargeOf} of a life that was taken on after {@code done} of its months.
     *
     * @param month counted from 0 from the take-on on, less than what is left of the life
     * @param left  what may still be charged at the take-on
     */
    static Money takenOnCharge(
            LifeTerms terms, TakeOn takeOn, int done, Money yearOpening, Rounding rounding, int month, Money left) {
        Looked looked = new Looked(month);
        takenOn(terms, takeOn, done, yearOpening, rounding, looked);
        return looked.charge(terms.lifeMonths() - done, left);
    }

    /** @return one charge per month, which add up to the value less the residual value if that is positive */
    static List<Money> of(Formula formula, Money value, Money residual, int months, Rounding rounding) {
        return made(formula, value, residual, months, rounding, null);
    }

    private static List<Money> made(
            Formula formula, Money value, Money residual, int months, Rounding rounding, Looked looked) {
        YearlyPlan plan = new YearlyPlan(value.minus(residual), rounding, looked);
        switch (formula.method()) {
            case SL -> plan.straight(months);
            case SYD -> plan.sumOfYearsDigits(months, 0);
            case DDB -> plan.doubleDeclining(value, months, 0);
            case CUSTOM -> plan.custom(formula, formula.life() - months);
            case UOP, NONE -> throw new IllegalArgumentException(formula.method() + " is not spread over months");
        }
        return plan.charges;
    }

    /**
     * The months of a life that was taken on after {@code done} of its months.
     *
     * @param yearOpening net book value at the start of the current depreciation year; used by double declining only
     */
    static List<Money> takenOn(LifeTerms terms, TakeOn takeOn, int done, Money yearOpening, Rounding rounding) {
        return takenOn(terms, takeOn, done, yearOpening, rounding, null);
    }

    private static List<Money> takenOn(
            LifeTerms terms, TakeOn takeOn, int done, Money yearOpening, Rounding rounding, Looked looked) {
        int life = terms.lifeMonths();
        boolean whole = terms.method() == DepreciationMethod.SYD || terms.method() == DepreciationMethod.CUSTOM
                ? takeOn.impairment().isZero()
                : terms.method() == DepreciationMethod.SL && takeOn.basis() == StraightLineBasis.ORIGINAL;
        if (whole) {
            beginAt(looked, done);
            return rest(made(terms.formula(), terms.cost(), terms.residualValue(), life, rounding, looked), done);
        }
        Money value = terms.cost().minus(takeOn.accumulated()).minus(takeOn.impairment());
        boolean declining = terms.method() == DepreciationMethod.DDB;
        YearlyPlan plan =
                new YearlyPlan((declining ? yearOpening : value).minus(terms.residualValue()), rounding, looked);
        if (declining) {
            int start = yearStart(life, done);
            beginAt(looked, done - start);
            plan.doubleDeclining(yearOpening, life, start);
            return rest(plan.charges, done - start);
        }
        if (terms.method() == DepreciationMethod.SYD) {
            plan.sumOfYearsDigits(life, done);
        } else if (terms.method() == DepreciationMethod.CUSTOM) {
            plan.custom(terms.formula(), done);
        } else {
            plan.straight(life - done);
        }
        return plan.charges;
    }

    private static void beginAt(Looked looked, int first) {
        if (looked != null) {
            looked.beginsAt(first);
        }
    }

    /** A plan in which one month was looked for has written none down. */
    private static List<Money> rest(List<Money> charges, int done) {
        return charges.isEmpty() ? charges : charges.subList(done, charges.size());
    }

    /** Months gone by when the current year of double declining began; the straight tail has years of its own. */
    static int yearStart(int life, int done) {
        int tail = Math.max(0, life - STRAIGHT_TAIL);
        return done < tail ? done - done % YEAR : done - (done - tail) % YEAR;
    }

    /** The value at the start of the current year if the months since then bore their plain share. */
    static Money openingBehind(Money value, LifeTerms terms, int done) {
        int life = terms.lifeMonths();
        int start = yearStart(life, done);
        if (start < life - STRAIGHT_TAIL) {
            return value.share(life, life - 2L * (done - start));
        }
        Money left = value.minus(terms.residualValue());
        return terms.residualValue().plus(left.share(life - start, life - done));
    }

    private void straight(int months) {
        Basis basis = new Basis(left(), charged, months);
        for (int done = 0; done < months; done += YEAR) {
            int length = Math.min(YEAR, months - done);
            year(basis, done, length, length, done + length == months);
        }
    }

    /** Weights for lives that are not whole years: months left at the year's start times months in that year. */
    private void sumOfYearsDigits(int life, int from) {
        long whole = 0;
        for (int done = from; done < life; done += length(life, done)) {
            whole += weight(life, done);
        }
        Basis basis = new Basis(depreciable, Money.ZERO, whole);
        long before = 0;
        for (int done = from; done < life; done += length(life, done)) {
            year(basis, before, weight(life, done), length(life, done), done + length(life, done) == life);
            before += weight(life, done);
        }
    }

    /** @param from months of the life that are over */
    private void custom(Formula formula, int from) {
        List<CustomYears.Year> years = CustomYears.from(formula.custom(), formula.life(), from);
        long whole = years.stream().mapToLong(CustomYears.Year::part).sum();
        if (whole == 0 && depreciable.isPositive()) {
            throw new Refusal(
                    "depreciation.custom-years-over",
                    LifeEvent.FIELD,
                    depreciable,
                    formula.custom().code());
        }
        Basis basis = new Basis(depreciable, Money.ZERO, Math.max(1, whole));
        long before = 0;
        for (int i = 0; i < years.size(); i++) {
            CustomYears.Year year = years.get(i);
            year(basis, before, year.part(), year.months(), i == years.size() - 1);
            before += year.part();
        }
    }

    private static int length(int life, int done) {
        return Math.min(YEAR - done % YEAR, life - done);
    }

    private static long weight(int life, int done) {
        return (long) (life - (done - done % YEAR)) * length(life, done);
    }

    private void doubleDeclining(Money opening, int life, int from) {
        int declining = Math.max(0, life - STRAIGHT_TAIL);
        for (int done = from; done < declining; done += YEAR) {
            int length = Math.min(YEAR, declining - done);
            year(new Basis(opening.minus(charged), charged, life), 0, 2L * length, length, false);
        }
        straight(life - Math.max(declining, from));
    }

    /**
     * What the years' parts are taken of.
     *
     * @param origin charged before the first of these parts
     * @param whole  the sum that a part is a part of
     */
    private record Basis(Money amount, Money origin, long whole) {}

    private void year(Basis basis, long before, long part, int length, boolean last) {
        if (looked != null && looked.isOver()) {
            return;
        }
        Money year = last
                ? left()
                : basis.amount().share(part, basis.whole()).max(Money.ZERO).min(left());
        Money afterwards = charged.plus(year);
        if (looked != null) {
            looked.enters(new YearOfPlan(basis.amount(), part, basis.whole(), year, length, 0, last));
        }
        if (rounding == Rounding.YEAR_END && looked != null && looked.passesOver(length)) {
            looked.pass(length, year);
            charged = afterwards;
            return;
        }
        Money monthly = year.share(1, length);
        for (int month = 1; month <= length; month++) {
            boolean lastOfAll = last && month == length;
            Money charge =
                    switch (rounding) {
                        case YEAR_END ->
                            month == length ? afterwards.minus(charged) : monthly.min(afterwards.minus(charged));
                        case LIFE_END -> basis.amount().share(part, basis.whole() * length);
                        case CUMULATIVE ->
                            basis.amount()
                                    .share(before * length + part * month, basis.whole() * length)
                                    .plus(basis.origin())
                                    .minus(charged);
                    };
            add(lastOfAll ? left() : charge.max(Money.ZERO).min(left()));
        }
    }

    private void add(Money charge) {
        if (looked == null) {
            charges.add(charge);
        } else {
            looked.pass(1, charge);
        }
        charged = charged.plus(charge);
    }

    private Money left() {
        return depreciable.minus(charged);
    }
}
