package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.LifeEvent.Estimate;
import io.closeout.depreciation.LifeEvent.Impairment;
import io.closeout.depreciation.LifeEvent.Improvement;
import io.closeout.depreciation.LifeEvent.Renovation;
import io.closeout.depreciation.Schedule.Month;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethod;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A method that an analyst has written bears in each depreciation year what its row says, worked out here by hand. */
class TheYearsOfACustomMethod {
    private static final CustomMethod RAPID_4 = CustomMethod.parse("RAPID_4=4:3:2:1");
    private static final CustomMethod FRONT_3 = CustomMethod.parse("FRONT_3=5:3:2");
    private static final YearMonth ADDED = YearMonth.of(2023, 12);
    private static final NewTerms AS_BEFORE = new NewTerms(null, null, null);

    private final LifePricing schedules = new LifePricing();

    @Test
    void bearTheirRatesOfCostLessResidualValue() {
        List<Month> months = price(terms(RAPID_4, "100000.00", "4000.00", 48));

        assertThat(charges(months))
                .containsExactlyElementsOf(
                        concat(times(12, "3200.00"), times(12, "2400.00"), times(12, "1600.00"), times(12, "800.00")));
        assertThat(months.get(47).netBookValue()).isEqualTo(Money.of("4000.00"));
    }

    @Test
    void areRoundedAsTheBookRounds() {
        LifeTerms terms = terms(FRONT_3, "1000.00", "0.00", 36);

        assertThat(charges(price(terms, Rounding.YEAR_END)))
                .containsExactlyElementsOf(concat(
                        times(11, "41.67"),
                        times(1, "41.63"),
                        times(12, "25.00"),
                        times(11, "16.67"),
                        times(1, "16.63")));
        assertThat(charges(price(terms, Rounding.LIFE_END)))
                .containsExactlyElementsOf(
                        concat(times(12, "41.67"), times(12, "25.00"), times(11, "16.67"), times(1, "16.59")));
        assertThat(charges(price(terms, Rounding.CUMULATIVE)).subList(0, 3)).containsExactly("41.67", "41.66", "41.67");
    }

    @Test
    void endWithAYearThatBearsItsPartInTheMonthsItHas() {
        List<Month> months = price(terms(RAPID_4, "96000.00", "0.00", 42));

        assertThat(charges(months).subList(36, 42)).containsExactlyElementsOf(times(6, "1600.00"));
        assertThat(months).hasSize(42);
    }

    @Test
    void keepTheirPlaceAndProportionsAfterAnImpairment() {
        List<Month> months = price(
                terms(RAPID_4, "96000.00", "0.00", 48),
                new Impairment(ADDED.plusMonths(18), null, Money.of("3200.00")));

        // 43,200.00 less 3,200.00; half of the second year, the third and the fourth bear 3 : 4 : 2 of it
        assertThat(charges(months).subList(18, 48))
                .containsExactlyElementsOf(concat(
                        times(5, "2222.22"),
                        times(1, "2222.23"),
                        times(11, "1481.48"),
                        times(1, "1481.50"),
                        times(11, "740.74"),
                        times(1, "740.75")));
    }

    @Test
    void goOnWhereTheyWereAfterARenovation() {
        List<Month> months = price(
                terms(RAPID_4, "96000.00", "0.00", 48),
                new Renovation(ADDED.plusMonths(12), ADDED.plusMonths(15), Money.of("2400.00"), Money.ZERO, AS_BEFORE));

        // 57,600.00 and 2,400.00 in 3 : 2 : 1
        assertThat(charges(months).subList(12, 15)).containsExactly("0.00", "0.00", "0.00");
        assertThat(charges(months).get(15)).isEqualTo("2500.00");
        assertThat(months).hasSize(51);
        assertThat(months.get(50).netBookValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void goOnAfterATakeOn() {
        List<Month> whole = price(terms(RAPID_4, "100000.00", "4000.00", 42));

        assertThat(takenOn(whole, 17, Money.ZERO)).isEqualTo(whole.subList(17, 42));
    }

    @Test
    void areSharedOutAnewWhereATakeOnBringsAnImpairment() {
        List<Month> whole = price(terms(RAPID_4, "96000.00", "0.00", 48));

        List<String> rest = charges(takenOn(terms(RAPID_4, "96000.00", "0.00", 48), whole, 18, Money.of("3200.00")));

        assertThat(rest.get(0)).isEqualTo("2222.22");
        assertThat(rest.get(29)).isEqualTo("740.75");
    }

    @Test
    void areAsManyAsTheyAre() {
        LifeTerms terms = terms(RAPID_4, "96000.00", "0.00", 48);
        YearMonth month = ADDED.plusMonths(6);

        assertRefused("depreciation.custom-life-is-fixed", terms, new Improvement(month, Money.of("100.00"), 12, null));
        assertRefused("depreciation.custom-life-is-fixed", terms, new Estimate(month, new NewTerms(30, null, null)));
        assertRefused(
                "depreciation.custom-not-adopted",
                terms,
                new Estimate(month, new NewTerms(null, null, DepreciationMethod.CUSTOM)));
        assertThat(price(terms, new Estimate(month, new NewTerms(30, null, DepreciationMethod.SL))))
                .hasSize(36);
        assertThat(price(terms, new Improvement(month, Money.of("100.00"), 0, null)))
                .hasSize(48);
    }

    @Test
    void areRefusedForALifeTheyDoNotFit() {
        assertThatThrownBy(() -> terms(RAPID_4, "96000.00", "0.00", 36))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentence(Locale.ENGLISH))
                        .isEqualTo("Custom method \"RAPID_4\" of table DetermineCustomDepreciation has 4 depreciation"
                                + " years, a life of 36 months needs 3: they part from year 4 on. Correct the useful"
                                + " life, or take another method."));
        assertThatThrownBy(() -> terms(RAPID_4, "96000.00", "0.00", 49)).hasMessageContaining("custom-method-years");
    }

    @Test
    void thatBearNothingMoreCannotBearAnImprovement() {
        LifeTerms terms = terms(CustomMethod.parse("AT_ONCE=1:0:0"), "1200.00", "0.00", 36);

        assertThat(charges(price(terms)).subList(11, 14)).containsExactly("100.00", "0.00", "0.00");
        assertRefused(
                "depreciation.custom-years-over",
                terms,
                new Improvement(ADDED.plusMonths(20), Money.of("100.00"), 0, null));
    }

    @Test
    void areTakenUpInTheMiddleByAPolicyThatIsOnlyAsked() {
        List<Month> months = price(
                new LifeTerms(DepreciationMethod.SL, Money.of("96000.00"), Money.ZERO, 60),
                new Estimate(ADDED.plusMonths(24), new NewTerms(24, null, DepreciationMethod.CUSTOM, RAPID_4)));

        // 57,600.00 in 2 : 1
        assertThat(charges(months).get(24)).isEqualTo("3200.00");
        assertThat(charges(months).get(36)).isEqualTo("1600.00");
        assertThat(months).hasSize(48);
    }

    @ParameterizedTest
    @EnumSource(
            value = Convention.class,
            names = {"DAILY", "HALF_YEAR"})
    void areNotDefinedForEveryConvention(Convention convention) {
        assertThatThrownBy(() -> request(
                        terms(RAPID_4, "96000.00", "0.00", 48),
                        new ScheduleRequest.Settings(Rounding.YEAR_END, convention),
                        null))
                .hasMessageContaining("depreciation.convention-not-defined");
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void takeAnyCostExactlyToItsResidualValue(@ForAll long seed) {
        Random random = new Random(seed);
        int life = 1 + random.nextInt(200);
        Money cost = Money.ofFen(1 + random.nextInt(random.nextBoolean() ? 3_000 : 1_000_000_000));
        LifeTerms terms = new LifeTerms(
                DepreciationMethod.CUSTOM,
                anyMethod(random, (life + 11) / 12),
                cost,
                cost.share(random.nextInt(30), 100),
                life);
        Rounding rounding = Rounding.values()[random.nextInt(3)];
        ScheduleRequest request = request(terms, new ScheduleRequest.Settings(rounding, Convention.NEXT_MONTH), null);
        List<Month> months = schedules.price(request).months();
        int looked = random.nextInt(life);
        int done = random.nextInt(life);

        assertThat(months).hasSize(life).allSatisfy(month -> {
            assertThat(month.depreciation().isNegative()).isFalse();
            assertThat(month.netBookValue()).isGreaterThanOrEqualTo(terms.residualValue());
        });
        assertThat(months.get(life - 1).netBookValue()).isEqualTo(terms.residualValue());
        assertThat(schedules.chargeOf(request, months.get(looked).period()))
                .isEqualTo(months.get(looked).depreciation());
        assertThat(BasisText.read(request.asset(), BasisText.of(request), List.of()))
                .isEqualTo(request);
        if (done > 0) {
            ScheduleRequest later = request(terms, request.settings(), takeOn(months.get(done - 1), done, Money.ZERO));
            assertThat(schedules.price(later).months()).isEqualTo(months.subList(done, life));
            assertThat(schedules.chargeOf(later, months.get(life - 1).period()))
                    .isEqualTo(months.get(life - 1).depreciation());
        }
    }

    private static CustomMethod anyMethod(Random random, int years) {
        List<Long> parts = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            parts.add((long) random.nextInt(random.nextBoolean() ? 5 : 1_000_000));
        }
        parts.set(random.nextInt(years), 1L);
        return new CustomMethod("ANY", parts);
    }

    private static List<String> times(int months, String charge) {
        return Collections.nCopies(months, charge);
    }

    @SafeVarargs
    private static List<String> concat(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static List<String> charges(List<Month> months) {
        return months.stream().map(month -> month.depreciation().toString()).toList();
    }

    private void assertRefused(String code, LifeTerms terms, LifeEvent event) {
        assertThatThrownBy(() -> price(terms, event))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static LifeTerms terms(CustomMethod method, String cost, String residual, int life) {
        return new LifeTerms(DepreciationMethod.CUSTOM, method, Money.of(cost), Money.of(residual), life);
    }

    private List<Month> takenOn(List<Month> whole, int done, Money impairment) {
        return takenOn(terms(RAPID_4, "100000.00", "4000.00", 42), whole, done, impairment);
    }

    private List<Month> takenOn(LifeTerms terms, List<Month> whole, int done, Money impairment) {
        return schedules
                .price(request(terms, ScheduleRequest.Settings.DEFAULT, takeOn(whole.get(done - 1), done, impairment)))
                .months();
    }

    private static TakeOn takeOn(Month before, int done, Money impairment) {
        return new TakeOn(
                before.period(), before.accumulated(), null, impairment, done, null, StraightLineBasis.ORIGINAL);
    }

    private List<Month> price(LifeTerms terms, Rounding rounding) {
        return schedules
                .price(request(terms, new ScheduleRequest.Settings(rounding, Convention.NEXT_MONTH), null))
                .months();
    }

    private List<Month> price(LifeTerms terms, LifeEvent... events) {
        return schedules
                .price(ScheduleRequest.of("A", terms, ADDED, List.of(events)))
                .months();
    }

    private static ScheduleRequest request(LifeTerms terms, ScheduleRequest.Settings settings, TakeOn takeOn) {
        return new ScheduleRequest("A", terms, BookDate.of(ADDED), null, List.of(), settings, takeOn);
    }
}
