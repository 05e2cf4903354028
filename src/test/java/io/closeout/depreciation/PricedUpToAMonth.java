package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PricedUpToAMonth {
    private static final YearMonth ADDED = YearMonth.of(2023, 12);

    private final Schedules schedules = new LifePricing();

    @Provide
    Arbitrary<ScheduleRequest> lives() {
        return AnyLife.lives(Convention.NEXT_MONTH);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void anyLifeIsTheSameAsFarAsItGoes(@ForAll("lives") ScheduleRequest asset, @ForAll @IntRange(max = 400) int age) {
        Schedule whole = null;
        try {
            whole = schedules.price(asset);
        } catch (Refusal contradicts) {
            Assume.that(false);
        }
        YearMonth upTo = asset.inService().month().plusMonths(age);

        Schedule part = schedules.price(asset, upTo);

        assertThat(part.months())
                .isEqualTo(whole.months().stream()
                        .filter(month -> !month.period().isAfter(upTo))
                        .toList());
    }

    @Test
    void anAssetThatIsYoungerHasNoMonth() {
        ScheduleRequest asset = ScheduleRequest.of("A", line(), ADDED, List.of());

        assertThat(schedules.price(asset, ADDED.minusMonths(1)).months()).isEmpty();
        assertThat(schedules.price(asset, ADDED).months()).isEmpty();
        assertThat(schedules.price(asset, ADDED.plusMonths(1)).months()).hasSize(1);
    }

    @Test
    void whatContradictsItselfLaterIsRefusedFromThatMonthOn() {
        YearMonth gone = ADDED.plusMonths(3);
        LifeEvent.Disposal once = new LifeEvent.Disposal(BookDate.of(gone));
        LifeEvent.Disposal twice = new LifeEvent.Disposal(BookDate.of(gone.plusMonths(1)));
        ScheduleRequest asset = ScheduleRequest.of("A", line(), ADDED, List.of(once, twice));

        assertThat(schedules.price(asset, gone).months()).hasSize(3);
        assertThatThrownBy(() -> schedules.price(asset, gone.plusMonths(1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("depreciation.event-not-possible"));
    }

    @Test
    void aReadingIsNotMissedBeforeItsMonth() {
        ScheduleRequest lorry = new ScheduleRequest(
                "L",
                new LifeTerms(DepreciationMethod.UOP, Money.of("1000.00"), Money.ZERO, 0),
                BookDate.of(ADDED),
                new Workload(new BigDecimal("100"), BigDecimal.ZERO, List.of(BigDecimal.TEN)),
                List.of(new LifeEvent.Disposal(BookDate.of(ADDED.plusMonths(2)))),
                ScheduleRequest.Settings.DEFAULT,
                null);

        assertThat(schedules.price(lorry, ADDED.plusMonths(1)).months())
                .extracting(month -> month.depreciation().toString())
                .containsExactly("100.00");
        assertThatThrownBy(() -> schedules.price(lorry, ADDED.plusMonths(2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("depreciation.reading-missing"));
    }

    private static LifeTerms line() {
        return new LifeTerms(DepreciationMethod.SL, Money.of("1200.00"), Money.ZERO, 12);
    }
}
