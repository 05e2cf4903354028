package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** A run prices one month without walking the life up to it. */
class AMonthAlone {
    private final LifePricing pricing = new LifePricing();

    @Provide
    Arbitrary<ScheduleRequest> lives() {
        return AnyLife.lives(Convention.NEXT_MONTH);
    }

    @Provide
    Arbitrary<ScheduleRequest> quietLives() {
        return Arbitraries.longs().map(AMonthAlone::quiet);
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void isWhatTheWholeLifeSaysOfIt(@ForAll("quietLives") ScheduleRequest life) {
        Schedule schedule;
        try {
            schedule = pricing.price(life);
        } catch (Refusal refusal) {
            Statistics.collect(refusal.code());
            return;
        }
        Statistics.collect("priced");
        YearMonth last = life.inService().month();
        for (Schedule.Month month : schedule.months()) {
            assertThat(pricing.chargeOf(life, month.period()))
                    .as("%s of %s", month.period(), life)
                    .isEqualTo(month.depreciation());
            last = month.period();
        }
        assertThat(pricing.chargeOf(life, last.plusMonths(1))).isEqualTo(Money.ZERO);
        assertThat(pricing.chargeOf(life, life.inService().month().minusMonths(1)))
                .isEqualTo(Money.ZERO);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void isWhatTheWholeLifeSaysOfItAlsoWhereSomethingHappens(@ForAll("lives") ScheduleRequest life) {
        Schedule schedule;
        try {
            schedule = pricing.price(life);
        } catch (Refusal refusal) {
            return;
        }
        for (int i = 0; i < schedule.months().size(); i += 7) {
            Schedule.Month month = schedule.months().get(i);
            assertThat(pricing.chargeOf(life, month.period())).isEqualTo(month.depreciation());
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void isPricedFromItsBasisOnceMore(@ForAll("lives") ScheduleRequest life) {
        if (life.events().stream()
                .anyMatch(event -> event instanceof LifeEvent.Disposal
                        || event instanceof LifeEvent.Impairment loss && loss.amount() == null)) {
            return;
        }
        String text = BasisText.of(life);
        ScheduleRequest read = BasisText.read(
                life.asset(),
                text,
                life.workload() == null ? List.of() : life.workload().readings());

        assertThat(read).isEqualTo(life);
        assertThat(BasisText.of(read)).isEqualTo(text);
    }

    private static ScheduleRequest quiet(long seed) {
        Random random = new Random(seed);
        Money cost = Money.ofFen(1 + random.nextInt(random.nextBoolean() ? 3_000 : 1_000_000_000));
        Money residual = cost.share(random.nextInt(30), 100);
        DepreciationMethod method = DepreciationMethod.values()[random.nextInt(3)];
        int life = 1 + random.nextInt(130);
        YearMonth added = YearMonth.of(2020, 1 + random.nextInt(12));
        return new ScheduleRequest(
                "quiet",
                new LifeTerms(method, cost, residual, life),
                BookDate.of(added),
                null,
                List.of(),
                new ScheduleRequest.Settings(
                        Rounding.values()[random.nextInt(3)],
                        random.nextBoolean() ? Convention.NEXT_MONTH : Convention.SAME_MONTH),
                random.nextBoolean() ? null : takeOn(random, cost, life, added));
    }

    private static TakeOn takeOn(Random random, Money cost, int life, YearMonth added) {
        int done = random.nextInt(life + 1);
        Money impairment = random.nextInt(4) == 0 ? cost.share(random.nextInt(10), 100) : Money.ZERO;
        Money accumulated = cost.minus(impairment).share(done * 100L + random.nextInt(100), life * 100L + 100);
        return new TakeOn(
                added.plusMonths(done),
                accumulated,
                null,
                impairment,
                random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(life + 1)) : null,
                null,
                random.nextBoolean() ? StraightLineBasis.ORIGINAL : StraightLineBasis.REMAINING);
    }
}
