package io.closeout.intake;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.ADDED_MONTH;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.ENTRY_DATE;
import static io.closeout.register.CardField.IMPAIRMENT;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.MONTHS_DEPRECIATED;
import static io.closeout.register.CardField.ONE_OFF_DEDUCTION;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** What follows for a card from several cells of its row, and which of them contradict each other. */
final class CardCompletion {
    private static final Money ONE_FEN = Money.ofFen(1);
    private static final Set<String> BY_NO_MONTHS =
            Set.of(DepreciationMethod.NONE.name(), DepreciationMethod.UOP.name());

    private final ImportProfile profile;
    private final FigureReaders figures;
    private final RestrictionColumns restrictions;
    private final Column rate;
    private final Column left;
    private final ImportProfile.LifeUnit unitLeft;
    private final Column netValue;
    private final Column carryingAmount;
    private final Column oneOffYear;
    private final boolean takeOnByRow;
    private final boolean addedByRow;
    private final boolean inServiceByRow;

    CardCompletion(Headings headings, ImportProfile profile, FigureReaders figures) {
        this.profile = profile;
        this.figures = figures;
        this.restrictions = new RestrictionColumns(headings, profile);
        this.rate = headings.column(SourceField.RESIDUAL_RATE);
        Column monthsLeft = headings.column(SourceField.MONTHS_LEFT);
        this.left = monthsLeft == null ? headings.column(SourceField.LIFE_LEFT) : monthsLeft;
        this.unitLeft = monthsLeft == null ? profile.lifeUnit() : ImportProfile.LifeUnit.MONTHS;
        this.netValue = headings.column(SourceField.NET_VALUE);
        this.carryingAmount = headings.column(SourceField.CARRYING_AMOUNT);
        this.oneOffYear = headings.column(SourceField.ONE_OFF_YEAR);
        this.takeOnByRow = headings.has(TAKE_ON_MONTH);
        this.addedByRow = headings.has(ADDED_MONTH);
        this.inServiceByRow = headings.has(IN_SERVICE_DATE);
    }

    void complete(RowDraft draft) {
        residual(draft);
        monthsDepreciated(draft);
        dates(draft);
        takeOn(draft);
        checks(draft);
        oneOffDeduction(draft);
        restrictions.read(draft);
    }

    /** By cost and rate, unless the file has the value too; then the value wins. */
    private void residual(RowDraft draft) {
        String cell = draft.cell(rate);
        if (cell.isEmpty()) {
            return;
        }
        RateText text = RateText.parse(cell);
        BigDecimal ratio = text == null ? null : text.ratio(profile.rateUnit());
        if (ratio == null || ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
            draft.fault(rate, new Refusal("intake.not-a-rate", RESIDUAL_VALUE.code(), cell));
            return;
        }
        Money cost = draft.amount(COST);
        if (cost == null) {
            return;
        }
        Money byRate = Money.ofFen(BigDecimal.valueOf(cost.fen())
                .multiply(ratio)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
        Money given = draft.amount(RESIDUAL_VALUE);
        if (given == null) {
            draft.put(RESIDUAL_VALUE, byRate);
        } else if (distance(given, byRate).compareTo(ONE_FEN) > 0) {
            draft.warn(rate, new Refusal("intake.residual-differs", RESIDUAL_VALUE.code(), given, cell, byRate));
        }
    }

    private static Money distance(Money one, Money other) {
        return one.max(other).minus(one.min(other));
    }

    private void monthsDepreciated(RowDraft draft) {
        String cell = draft.cell(left);
        if (cell.isEmpty()) {
            return;
        }
        Integer monthsLeft = FigureReaders.months(cell, FigureReaders.unit(left, unitLeft), left, draft);
        String life = draft.text(USEFUL_LIFE_MONTHS);
        if (monthsLeft == null) {
            return;
        }
        if (life.isEmpty()) {
            draft.fault(left, new Refusal("intake.months-left-without-life", MONTHS_DEPRECIATED.code(), cell));
            return;
        }
        int months = Integer.parseInt(life) - monthsLeft;
        if (months < 0) {
            draft.fault(
                    left, new Refusal("intake.months-left-above-life", MONTHS_DEPRECIATED.code(), monthsLeft, life));
        } else if (!draft.has(MONTHS_DEPRECIATED)) {
            draft.put(MONTHS_DEPRECIATED, Integer.toString(months));
        } else if (months != Math.min(Integer.parseInt(draft.text(MONTHS_DEPRECIATED)), Integer.parseInt(life))) {
            draft.warn(
                    left,
                    new Refusal(
                            "intake.months-left-differ",
                            MONTHS_DEPRECIATED.code(),
                            cell,
                            draft.text(MONTHS_DEPRECIATED),
                            life));
        }
    }

    private void dates(RowDraft draft) {
        if (!inServiceByRow) {
            draft.copy(ENTRY_DATE, IN_SERVICE_DATE);
        }
        YearMonth began = draft.month(IN_SERVICE_DATE);
        if (began == null || addedByRow) {
            return;
        }
        boolean byEntry = profile.startDate() == ImportProfile.StartDate.ENTRY;
        YearMonth entered = draft.month(ENTRY_DATE);
        if (entered == null) {
            if (byEntry) {
                draft.warn(new Refusal("intake.entry-date-missing", ENTRY_DATE.code(), draft.text(IN_SERVICE_DATE)));
            }
            return;
        }
        if (byEntry) {
            draft.put(ADDED_MONTH, entered);
        }
        if (!entered.equals(began)) {
            draft.warn(new Refusal(
                    "intake.dates-in-different-months",
                    ENTRY_DATE.code(),
                    draft.text(IN_SERVICE_DATE),
                    draft.text(ENTRY_DATE),
                    byEntry ? entered : began));
        }
    }

    /** What was added after the take-on month has no figures to take over: it is new. */
    private void takeOn(RowDraft draft) {
        if (takeOnByRow) {
            monthsAgainstDates(draft);
            return;
        }
        String months = draft.text(MONTHS_DEPRECIATED);
        boolean untouched = draft.amountOrZero(ACCUMULATED_DEPRECIATION).isZero()
                && draft.amountOrZero(IMPAIRMENT).isZero()
                && (months.isEmpty() || months.equals("0"));
        YearMonth through = profile.takeOnMonth();
        YearMonth added = addedIn(draft);
        if (through == null || untouched && added != null && added.isAfter(through)) {
            draft.put(MONTHS_DEPRECIATED, untouched ? "" : months);
            return;
        }
        draft.put(TAKE_ON_MONTH, through);
        monthsAgainstDates(draft);
    }

    private static YearMonth addedIn(RowDraft draft) {
        YearMonth given = draft.month(ADDED_MONTH);
        return given == null ? draft.month(IN_SERVICE_DATE) : given;
    }

    /** By the dates a life begins in the month after that of the addition (CAS 4); the file's figure wins. */
    private static void monthsAgainstDates(RowDraft draft) {
        String months = draft.text(MONTHS_DEPRECIATED);
        YearMonth through = draft.month(TAKE_ON_MONTH);
        YearMonth added = addedIn(draft);
        boolean counted = !BY_NO_MONTHS.contains(draft.text(DEPRECIATION_METHOD));
        if (!counted || months.isEmpty() || through == null || added == null) {
            return;
        }
        long most = draft.text(USEFUL_LIFE_MONTHS).isEmpty()
                ? Long.MAX_VALUE
                : Long.parseLong(draft.text(USEFUL_LIFE_MONTHS));
        long byDates = Math.min(most, ChronoUnit.MONTHS.between(added, through));
        if (Math.min(most, Long.parseLong(months)) != byDates) {
            draft.warn(new Refusal("intake.months-differ", MONTHS_DEPRECIATED.code(), months, byDates));
        }
    }

    private void checks(RowDraft draft) {
        Money cost = draft.amount(COST);
        if (cost == null) {
            return;
        }
        Money net = cost.minus(draft.amountOrZero(ACCUMULATED_DEPRECIATION));
        check(netValue, net, draft);
        check(carryingAmount, net.minus(draft.amountOrZero(IMPAIRMENT)), draft);
    }

    private void check(Column column, Money ours, RowDraft draft) {
        String cell = draft.cell(column);
        if (!cell.isEmpty()) {
            Money theirs = figures.checkedAmount(cell, column, draft);
            if (theirs != null && distance(theirs, ours).compareTo(ONE_FEN) > 0) {
                draft.warn(
                        column,
                        new Refusal("intake.value-differs", column.meaning().code(), cell, ours));
            }
        }
    }

    private void oneOffDeduction(RowDraft draft) {
        String year = draft.cell(oneOffYear);
        if (!year.isEmpty()) {
            draft.put(ONE_OFF_DEDUCTION, (draft.text(ONE_OFF_DEDUCTION) + " " + year).strip());
        }
    }
}
