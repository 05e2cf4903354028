package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.LifeEvent.Disposal;
import io.closeout.depreciation.LifeEvent.Estimate;
import io.closeout.depreciation.LifeEvent.HeldForSale;
import io.closeout.depreciation.LifeEvent.Impairment;
import io.closeout.depreciation.LifeEvent.Improvement;
import io.closeout.depreciation.LifeEvent.Renovation;
import io.closeout.depreciation.Schedule.Month;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An asset of 1,200.00 over twelve months, added in December 2023. */
class EventsThatContradictEachOther {
    private static final NewTerms AS_BEFORE = new NewTerms(null, null, null);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    private final Schedules schedules = new LifePricing();

    @Test
    void nothingHappensToAnAssetThatIsGone() {
        assertRefused("depreciation.event-not-possible", disposal(2), impairment(3, "1.00"));
        assertRefused("depreciation.event-not-possible", disposal(2), disposal(3));
    }

    @Test
    void anAssetUnderRenovationIsNotDisposedOf() {
        assertRefused("depreciation.event-not-possible", renovation("0.00"), disposal(4));
    }

    @Test
    void anAssetHeldForSaleIsOnlyImpairedOrDisposedOf() {
        HeldForSale held = new HeldForSale(BookDate.of(MARCH));

        assertRefused("depreciation.event-not-possible", held, new Improvement(month(4), Money.of("1.00"), 0, null));
        List<Month> months = price(held, impairment(4, "100.00"), disposal(6));
        assertThat(months).hasSize(6);
        assertThat(months.get(5).netBookValue()).isEqualTo(Money.of("100.00"));
        assertThat(months.get(5).accumulated()).isEqualTo(Money.of("300.00"));
    }

    @Test
    void nothingIsWorthLessThanNothing() {
        assertRefused("depreciation.more-than-the-book-value", new Impairment(MARCH, null, Money.of("900.01")));
        assertRefused("depreciation.more-than-the-book-value", renovation("900.01"));
    }

    @Test
    void valueIsNotAddedToALifeThatIsOver() {
        Improvement late = new Improvement(YearMonth.of(2025, 2), Money.of("10.00"), 0, null);

        assertRefused("depreciation.no-life-left", late);
        assertThat(price(new Improvement(late.period(), late.amount(), 2, null)))
                .last()
                .satisfies(month -> assertThat(month.netBookValue()).isEqualTo(Money.ZERO));
        assertRefused("depreciation.no-life-left", new Estimate(MARCH, new NewTerms(0, null, null)));
    }

    @Test
    void anImpairmentToMoreThanTheBookValueIsNone() {
        assertThat(price(impairment(3, "900.00"))).isEqualTo(price());
    }

    @Test
    void eventsOfOneMonthTakeTheirOrderNotTheirPlaceInTheList() {
        Estimate estimate = new Estimate(MARCH, new NewTerms(6, null, null));
        Impairment impairment = impairment(3, "600.00");

        assertThat(price(estimate, disposal(4), impairment)).isEqualTo(price(impairment, estimate, disposal(4)));
        assertThat(price(estimate, disposal(4), impairment).get(3).depreciation())
                .isEqualTo(Money.of("100.00"));
    }

    @Test
    void aMonthWithoutAReadingIsNotGuessed() {
        ScheduleRequest lorry = new ScheduleRequest(
                "L",
                new LifeTerms(DepreciationMethod.UOP, Money.of("1000.00"), Money.ZERO, 0),
                BookDate.of(YearMonth.of(2023, 12)),
                new Workload(new BigDecimal("100"), BigDecimal.ZERO, List.of(BigDecimal.TEN)),
                List.of(disposal(2)),
                ScheduleRequest.Settings.DEFAULT,
                null);

        assertThatThrownBy(() -> schedules.price(lorry))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentence(Locale.ENGLISH))
                        .isEqualTo("There is no reading for 2024-02; enter it first."));
    }

    private void assertRefused(String code, LifeEvent... events) {
        assertThatThrownBy(() -> price(events))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<Month> price(LifeEvent... events) {
        LifeTerms terms = new LifeTerms(DepreciationMethod.SL, Money.of("1200.00"), Money.ZERO, 12);
        return schedules
                .price(ScheduleRequest.of("A", terms, YearMonth.of(2023, 12), List.of(events)))
                .months();
    }

    private static Renovation renovation(String replaced) {
        return new Renovation(MARCH, month(6), Money.of("100.00"), Money.of(replaced), AS_BEFORE);
    }

    private static Impairment impairment(int month, String recoverable) {
        return new Impairment(month(month), Money.of(recoverable), null);
    }

    private static Disposal disposal(int month) {
        return new Disposal(BookDate.of(month(month)));
    }

    private static YearMonth month(int month) {
        return YearMonth.of(2024, month);
    }
}
