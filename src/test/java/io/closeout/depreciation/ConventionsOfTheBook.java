package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.LifeEvent.Disposal;
import io.closeout.depreciation.LifeEvent.Estimate;
import io.closeout.depreciation.LifeEvent.Renovation;
import io.closeout.depreciation.Schedule.Month;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionsOfTheBook {
    private static final NewTerms AS_BEFORE = new NewTerms(null, null, null);

    private final Schedules schedules = new LifePricing();

    @Property(tries = 1_000)
    void sameMonthIsNextMonthOneMonthEarlier(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cost,
            @ForAll @IntRange(min = 1, max = 400) int life,
            @ForAll Rounding rounding,
            @ForAll @IntRange(max = 2) int method) {
        LifeTerms terms =
                new LifeTerms(DepreciationMethod.values()[method], Money.ofFen(cost), Money.ofFen(cost / 20), life);

        assertThat(price(terms, "2024-03", rounding, Convention.SAME_MONTH))
                .isEqualTo(price(terms, "2024-02", rounding, Convention.NEXT_MONTH));
    }

    @Test
    void sameMonthSparesTheMonthOfRemoval() {
        LifeTerms terms = line("1200.00", 12);

        List<Month> months = price(terms, "2024-03", Convention.SAME_MONTH, new Disposal(date("2024-05")));

        assertThat(charges(months)).containsExactly("100.00", "100.00", "0.00");
    }

    @Test
    void sameMonthChargesTheMonthOfReturnFromRenovation() {
        Renovation renovation =
                new Renovation(YearMonth.of(2024, 5), YearMonth.of(2024, 7), Money.of("200.00"), Money.ZERO, AS_BEFORE);

        List<Month> months = price(line("1200.00", 12), "2024-03", Convention.SAME_MONTH, renovation);

        assertThat(charges(months).subList(0, 6))
                .containsExactly("100.00", "100.00", "0.00", "0.00", "120.00", "120.00");
    }

    @Test
    void dailyChargesTheFirstAndTheLastMonthInPart() {
        List<Month> months = price(line("3650.00", 12), "2023-01-16", Convention.DAILY);

        assertThat(charges(months)).hasSize(13).startsWith("160.00", "280.00").endsWith("150.00");
        assertThat(months.get(12).netBookValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void dailyCountsTheDaysOfItsOwnDepreciationYear() {
        List<Month> months = price(line("7300.00", 24), "2023-07-16", Convention.DAILY);

        // the first year has a 29th of February: 3,650.00 over 366 days
        assertThat(months.get(0).depreciation()).isEqualTo(Money.of("159.56"));
        assertThat(months.get(12).accumulated()).isEqualTo(Money.of("3810.00"));
        assertThat(months.get(13).depreciation()).isEqualTo(Money.of("310.00"));
    }

    @Test
    void dailyLeavesTheDayOfRemovalOut() {
        List<Month> months =
                price(line("3650.00", 12), "2023-01-16", Convention.DAILY, new Disposal(date("2023-03-10")));

        assertThat(charges(months)).containsExactly("160.00", "280.00", "90.00");
    }

    @Property(tries = 1_000)
    void dailyChargesTheWholeLifeAndNeverANegativeMonth(
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long cost,
            @ForAll @IntRange(min = 1, max = 500) int life,
            @ForAll @IntRange(max = 1_500) int day,
            @ForAll Rounding rounding) {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SL, Money.ofFen(cost), Money.ofFen(cost / 20), life);
        String added = LocalDate.of(2019, 12, 31).plusDays(day).toString();

        List<Month> months = price(terms, added, rounding, Convention.DAILY);

        assertThat(months).noneMatch(month -> month.depreciation().isNegative());
        assertThat(months.get(months.size() - 1).netBookValue()).isEqualTo(terms.residualValue());
    }

    @Property(tries = 500)
    void aChangeThatChangesNothingLeavesTheDailyLineWhereItWas(
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long cost,
            @ForAll @IntRange(min = 30, max = 500) int life,
            @ForAll @IntRange(max = 1_500) int day,
            @ForAll @IntRange(min = 1, max = 28) int after) {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SL, Money.ofFen(cost), Money.ofFen(cost / 20), life);
        BookDate added = BookDate.of(LocalDate.of(2019, 12, 31).plusDays(day));

        List<Month> plain = price(terms, added.day().toString(), Rounding.CUMULATIVE, Convention.DAILY);
        List<Month> restarted = price(
                terms,
                added.day().toString(),
                Rounding.CUMULATIVE,
                Convention.DAILY,
                new Estimate(added.month().plusMonths(after), AS_BEFORE));

        assertThat(restarted).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(Math.abs(plain.get(i).accumulated().fen()
                            - restarted.get(i).accumulated().fen()))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void halfYearPutsHalfOfTheFirstYearAfterTheLast() {
        List<Month> months = price(line("6000.00", 60), "2023-10", Convention.HALF_YEAR);

        assertThat(months).hasSize(3 + 48 + 6);
        assertThat(charges(months))
                .startsWith("200.00", "200.00", "200.00", "100.00")
                .endsWith("100.00", "100.00");
        assertThat(months.get(0).period()).hasToString("2023-10");
        assertThat(months.get(56).period()).hasToString("2028-06");
        assertThat(months.get(56).netBookValue()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, DDB, 60, 2024-01-01, depreciation.convention-not-defined",
        "DAILY, SYD, 60, 2024-01-01, depreciation.convention-not-defined",
        "DAILY, SL, 60, 2024-01, depreciation.day-missing",
        "HALF_YEAR, SL, 58, 2024-01, depreciation.convention-not-defined"
    })
    void aMethodThatAConventionIsNotDefinedForIsRefused(
            Convention convention, DepreciationMethod method, int life, String added, String code) {
        LifeTerms terms = new LifeTerms(method, Money.of("1000.00"), Money.ZERO, life);

        assertRefused(code, () -> price(terms, added, convention));
    }

    @Test
    void halfYearIsNotDefinedForChangesOnTheWay() {
        assertRefused(
                "depreciation.convention-without-restart",
                () -> price(
                        line("6000.00", 60),
                        "2023-10",
                        Convention.HALF_YEAR,
                        new Estimate(YearMonth.of(2024, 1), AS_BEFORE)));
    }

    private static void assertRefused(String code, Runnable pricing) {
        assertThatThrownBy(pricing::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static LifeTerms line(String cost, int life) {
        return new LifeTerms(DepreciationMethod.SL, Money.of(cost), Money.ZERO, life);
    }

    private static BookDate date(String text) {
        return BookDate.parse(text);
    }

    private static List<String> charges(List<Month> months) {
        return months.stream().map(month -> month.depreciation().toString()).toList();
    }

    private List<Month> price(LifeTerms terms, String added, Convention convention, LifeEvent... events) {
        return price(terms, added, Rounding.YEAR_END, convention, events);
    }

    private List<Month> price(
            LifeTerms terms, String added, Rounding rounding, Convention convention, LifeEvent... events) {
        return schedules
                .price(new ScheduleRequest(
                        "A",
                        terms,
                        date(added),
                        null,
                        List.of(events),
                        new ScheduleRequest.Settings(rounding, convention),
                        null))
                .months();
    }
}
