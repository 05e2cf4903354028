package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.Schedule.Month;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TakenOnInMidLife {
    private static final YearMonth ADDED = YearMonth.of(2020, 3);

    private static final Set<DepreciationMethod> SPREAD_BY_THE_STANDARD =
            EnumSet.of(DepreciationMethod.SL, DepreciationMethod.DDB, DepreciationMethod.SYD);

    private final Schedules schedules = new LifePricing();

    @Property(tries = 3_000)
    void aLifeGoesOnAsIfItHadAlwaysBeenHere(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cost,
            @ForAll @IntRange(max = 4_000) int residualBasisPoints,
            @ForAll @IntRange(min = 2, max = 480) int life,
            @ForAll @IntRange(min = 1, max = 479) int done,
            @ForAll DepreciationMethod method) {
        Assume.that(done < life && SPREAD_BY_THE_STANDARD.contains(method));
        LifeTerms terms =
                new LifeTerms(method, Money.ofFen(cost), Money.ofFen(cost).share(residualBasisPoints, 10_000), life);
        List<Month> whole = price(terms, null).months();
        Month before = whole.get(done - 1);
        // the last two years of double declining are a straight line with years of its own
        int tail = Math.max(0, life - 24);
        int yearStart = done < tail ? done - done % 12 : done - (done - tail) % 12;
        Money opening = yearStart == 0 ? terms.cost() : whole.get(yearStart - 1).netBookValue();

        List<Month> rest = price(terms, takeOn(before, done, opening)).months();

        assertThat(rest).isEqualTo(whole.subList(done, life));
    }

    @Test
    void theTailOfDoubleDecliningKeepsItsYears() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.DDB, Money.of("1000000.00"), Money.of("50000.00"), 60);
        List<Month> whole = price(terms, null).months();

        List<Month> rest = price(terms, takeOn(whole.get(40), 41, whole.get(35).netBookValue()))
                .months();

        assertThat(rest).isEqualTo(whole.subList(41, 60));
    }

    @Test
    void doubleDecliningFindsTheValueAtTheStartOfItsYear() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.DDB, Money.of("1000000.00"), Money.of("50000.00"), 60);
        List<Month> whole = price(terms, null).months();

        Schedule derived = price(terms, takeOn(whole.get(16), 17, null));

        assertThat(derived.remarks()).containsExactly(Schedule.Remark.YEAR_OPENING_VALUE_DERIVED);
        assertThat(derived.months()).isEqualTo(whole.subList(17, 60));
    }

    @Test
    void thisYearsDepreciationOpensADepreciationYearThatBeganInJanuary() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.DDB, Money.of("999999.99"), Money.of("50000.00"), 60);
        List<Month> whole = schedules
                .price(ScheduleRequest.of("A", terms, YearMonth.of(2019, 12), List.of()))
                .months();
        Month before = whole.get(16);
        Money thisYear = before.accumulated().minus(whole.get(11).accumulated());

        Schedule rest = schedules.price(new ScheduleRequest(
                "A",
                terms,
                BookDate.of(YearMonth.of(2019, 12)),
                null,
                List.of(),
                ScheduleRequest.Settings.DEFAULT,
                new TakeOn(
                        before.period(),
                        before.accumulated(),
                        thisYear,
                        Money.ZERO,
                        17,
                        null,
                        StraightLineBasis.ORIGINAL)));

        assertThat(rest.remarks()).isEmpty();
        assertThat(rest.months()).isEqualTo(whole.subList(17, 60));
    }

    @Test
    void theFilesMonthsWinOverTheDates() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SL, Money.of("6000.00"), Money.ZERO, 60);

        Schedule rest = price(
                terms,
                new TakeOn(
                        ADDED.plusMonths(12),
                        Money.of("1000.00"),
                        null,
                        Money.ZERO,
                        10,
                        null,
                        StraightLineBasis.ORIGINAL));

        assertThat(rest.remarks()).containsExactly(Schedule.Remark.MONTHS_DIFFER_FROM_THE_DATES);
        assertThat(rest.months()).hasSize(50);
        assertThat(rest.months().get(49).netBookValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void theOriginalLineIsConstantAndStopsAtTheResidualValue() {
        List<Month> months = straightLine(StraightLineBasis.ORIGINAL, "2000.00");

        assertThat(months.get(0).depreciation()).isEqualTo(Money.of("100.00"));
        assertThat(months.get(39).depreciation()).isEqualTo(Money.of("100.00"));
        assertThat(months.get(40).depreciation()).isEqualTo(Money.ZERO);
        assertThat(months.get(47).netBookValue()).isEqualTo(Money.of("200.00"));
    }

    @Test
    void theOriginalLineLeavesTheRestToTheLastMonth() {
        List<Month> months = straightLine(StraightLineBasis.ORIGINAL, "1000.00");

        assertThat(months.get(46).depreciation()).isEqualTo(Money.of("100.00"));
        assertThat(months.get(47).depreciation()).isEqualTo(Money.of("300.00"));
    }

    @Test
    void theRemainingLineSpreadsWhatIsLeftOverTheMonthsLeft() {
        List<Month> months = straightLine(StraightLineBasis.REMAINING, "2000.00");

        assertThat(months.get(0).depreciation()).isEqualTo(Money.of("83.33"));
        assertThat(months.get(47).netBookValue()).isEqualTo(Money.of("200.00"));
    }

    @Test
    void digitsAfterAnImpairmentKeepTheirPlaceInTheYears() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SYD, Money.of("36000.00"), Money.ZERO, 36);
        TakeOn takeOn = new TakeOn(
                ADDED.plusMonths(18),
                Money.of("24000.00"),
                null,
                Money.of("1000.00"),
                18,
                null,
                StraightLineBasis.ORIGINAL);

        List<Month> months = price(terms, takeOn).months();

        // 24 x 6 of the second year and 12 x 12 of the third: half each
        assertThat(months.get(5).netBookValue()).isEqualTo(Money.of("5500.00"));
        assertThat(months.get(17).netBookValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void unitsGoOnFromThoseUsed() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.UOP, Money.of("1000.00"), Money.ZERO, 0);
        ScheduleRequest lorry = new ScheduleRequest(
                "L",
                terms,
                BookDate.of(ADDED),
                new Workload(new BigDecimal("100"), new BigDecimal("60"), List.of(BigDecimal.TEN, BigDecimal.TEN)),
                List.of(),
                ScheduleRequest.Settings.DEFAULT,
                new TakeOn(
                        ADDED.plusMonths(5),
                        Money.of("600.00"),
                        null,
                        Money.ZERO,
                        null,
                        null,
                        StraightLineBasis.ORIGINAL));

        assertThat(schedules.price(lorry).months())
                .extracting(month -> month.depreciation().toString())
                .containsExactly("100.00", "100.00");
    }

    @Test
    void valueWithoutMonthsLeftIsRefused() {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SL, Money.of("6000.00"), Money.ZERO, 12);
        TakeOn late = new TakeOn(
                ADDED.plusMonths(12), Money.of("5000.00"), null, Money.ZERO, 14, null, StraightLineBasis.ORIGINAL);

        assertThatThrownBy(() -> price(terms, late))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("depreciation.no-life-left"));
    }

    /** Cost 6,200.00, residual value 200.00, 60 months, 12 of them elsewhere: 1,200.00 by the dates. */
    private List<Month> straightLine(StraightLineBasis basis, String accumulated) {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SL, Money.of("6200.00"), Money.of("200.00"), 60);
        TakeOn takeOn = new TakeOn(ADDED.plusMonths(12), Money.of(accumulated), null, Money.ZERO, 12, null, basis);
        return price(terms, takeOn).months();
    }

    private static TakeOn takeOn(Month before, int done, Money yearOpening) {
        return new TakeOn(
                before.period(), before.accumulated(), null, Money.ZERO, done, yearOpening, StraightLineBasis.ORIGINAL);
    }

    private Schedule price(LifeTerms terms, TakeOn takeOn) {
        return schedules.price(new ScheduleRequest(
                "A", terms, BookDate.of(ADDED), null, List.of(), ScheduleRequest.Settings.DEFAULT, takeOn));
    }
}
