package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.depreciation.Schedule.Month;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

class AnyAssetWithAnyEvents {
    private final Schedules schedules = new LifePricing();

    @Provide
    Arbitrary<ScheduleRequest> lives() {
        return AnyLife.lives(Convention.NEXT_MONTH);
    }

    @Provide
    Arbitrary<ScheduleRequest> livesOfTheSameMonth() {
        return AnyLife.lives(Convention.SAME_MONTH);
    }

    @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
    void isPricedAsByHand(@ForAll("lives") ScheduleRequest asset) {
        price(asset)
                .ifPresent(months ->
                        assertThat(ByHand.charges(months)).as(asset.toString()).isEqualTo(byHand(asset, months)));
    }

    @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
    void isChargedExactlyWhatItCostLessWhatIsLeft(@ForAll("lives") ScheduleRequest asset) {
        price(asset).ifPresent(months -> assertTheRules(asset, months));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void keepsTheRulesUnderTheSameMonthConventionToo(@ForAll("livesOfTheSameMonth") ScheduleRequest asset) {
        price(asset).ifPresent(months -> assertTheRules(asset, months));
    }

    private static void assertTheRules(ScheduleRequest asset, List<Month> months) {
        Money value = asset.terms().cost();
        Money charged = Money.ZERO;
        for (Month month : months) {
            assertThat(month.depreciation().isNegative()).as("%s", month).isFalse();
            assertThat(month.netBookValue().isNegative()).as("%s", month).isFalse();
            assertThat(month.netBookValue()).isEqualTo(month.balances().netBookValue());
            charged = charged.plus(month.depreciation());
            assertThat(month.accumulated()).isEqualTo(charged);
            boolean knownBefore = month != months.get(0)
                    || asset.events().stream().noneMatch(event -> event.period().isBefore(month.period()));
            if (month.depreciation().isPositive() && knownBefore && !comesBackIn(asset, month)) {
                assertThat(value.minus(month.depreciation()))
                        .as("%s", month)
                        .isGreaterThanOrEqualTo(lowestResidual(asset));
            }
            value = month.netBookValue();
        }
        for (LifeEvent event : asset.events()) {
            if (event instanceof LifeEvent.Disposal || event instanceof LifeEvent.HeldForSale) {
                assertThat(months)
                        .filteredOn(month -> month.period().isAfter(event.period()))
                        .allMatch(month -> month.depreciation().isZero());
                return;
            }
        }
        if (asset.workload() == null) {
            Money residual = asset.terms().residualValue();
            Money added = asset.terms().cost();
            for (LifeEvent event : asset.events()) {
                Money changed = null;
                if (event instanceof LifeEvent.Improvement improvement) {
                    added = added.plus(improvement.amount());
                    changed = improvement.residualValue();
                } else if (event instanceof LifeEvent.Estimate estimate) {
                    changed = estimate.terms().residualValue();
                } else if (event instanceof LifeEvent.Renovation renovation) {
                    added = added.plus(renovation.capitalised()).minus(renovation.replacedCarrying());
                    changed = renovation.terms().residualValue();
                }
                residual = changed == null ? residual : changed;
            }
            Money lost = added.minus(charged).minus(value);
            assertThat(lost.isNegative()).isFalse();
            if (asset.events().stream().noneMatch(LifeEvent.Impairment.class::isInstance)) {
                assertThat(lost).isEqualTo(Money.ZERO);
            }
            // an impairment may take it below the residual value, and a residual value may be raised above it
            assertThat(value).isLessThanOrEqualTo(residual);
        }
    }

    /** Under the same-month convention the month of return is charged on what the renovation has added. */
    private static boolean comesBackIn(ScheduleRequest asset, Month month) {
        return asset.events().stream()
                .anyMatch(event -> event instanceof LifeEvent.Renovation renovation
                        && renovation.end().equals(month.period()));
    }

    private static Money lowestResidual(ScheduleRequest asset) {
        Money lowest = asset.terms().residualValue();
        for (LifeEvent event : asset.events()) {
            Money changed = event instanceof LifeEvent.Improvement improvement
                    ? improvement.residualValue()
                    : event instanceof LifeEvent.Estimate estimate
                            ? estimate.terms().residualValue()
                            : event instanceof LifeEvent.Renovation renovation
                                    ? renovation.terms().residualValue()
                                    : null;
            lowest = changed == null ? lowest : lowest.min(changed);
        }
        return lowest;
    }

    /** Some random stories contradict themselves; they are refused, and counted so that most are not. */
    private Optional<List<Month>> price(ScheduleRequest asset) {
        try {
            List<Month> months = schedules.price(asset).months();
            Statistics.collect("priced");
            return Optional.of(months);
        } catch (Refusal refusal) {
            Statistics.collect(refusal.code());
            return Optional.empty();
        }
    }

    private static Map<YearMonth, BigDecimal> byHand(ScheduleRequest asset, List<Month> months) {
        int age = months.isEmpty()
                ? 0
                : (int) asset.inService()
                        .month()
                        .until(months.get(months.size() - 1).period(), ChronoUnit.MONTHS);
        Map<YearMonth, BigDecimal> charges = new ByHand(asset).charges(age);
        months.forEach(month -> charges.putIfAbsent(month.period(), new BigDecimal("0.00")));
        return charges;
    }
}
