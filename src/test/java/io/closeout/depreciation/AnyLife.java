package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random assets with random events that the rules allow. */
final class AnyLife {
    private static final YearMonth ADDED = YearMonth.of(2020, 1);

    private final Random random;
    private final List<LifeEvent> events = new ArrayList<>();
    private YearMonth month = ADDED;

    private AnyLife(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<ScheduleRequest> lives(Convention convention) {
        return Arbitraries.longs().map(seed -> new AnyLife(seed).life(convention));
    }

    private ScheduleRequest life(Convention convention) {
        Money cost = Money.ofFen(oneOf(
                1 + random.nextInt(500),
                1 + random.nextInt(100_000_000),
                1 + Math.abs(random.nextLong() % 100_000_000_000_000L)));
        DepreciationMethod method = DepreciationMethod.values()[random.nextInt(4)];
        int months = 1 + random.nextInt(random.nextBoolean() ? 60 : 400);
        boolean units = method == DepreciationMethod.UOP;
        Workload workload = null;
        if (units) {
            List<BigDecimal> readings = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                readings.add(BigDecimal.valueOf(random.nextInt(2_000), 1));
            }
            workload = new Workload(BigDecimal.valueOf(1 + random.nextInt(300_000), 1), BigDecimal.ZERO, readings);
        }
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            month = month.plusMonths(random.nextInt(1 + Math.max(1, months / 4)));
            event(units, cost);
        }
        if (random.nextInt(4) == 0) {
            month = month.plusMonths(random.nextInt(30));
            if (random.nextBoolean()) {
                events.add(new LifeEvent.HeldForSale(BookDate.of(month)));
            }
            events.add(new LifeEvent.Disposal(BookDate.of(month.plusMonths(random.nextInt(4)))));
        }
        return new ScheduleRequest(
                "any",
                new LifeTerms(method, cost, part(cost, 30), units ? 0 : months),
                BookDate.of(ADDED),
                workload,
                events,
                new ScheduleRequest.Settings(Rounding.values()[random.nextInt(3)], convention),
                null);
    }

    private void event(boolean units, Money cost) {
        Money residual = random.nextInt(3) == 0 ? part(cost, 10) : null;
        switch (random.nextInt(4)) {
            case 0 ->
                events.add(
                        random.nextBoolean()
                                ? new LifeEvent.Impairment(month, part(cost, 100), null)
                                : new LifeEvent.Impairment(month, null, part(cost, 20)));
            case 1 ->
                events.add(new LifeEvent.Improvement(
                        month, part(cost, 50).plus(Money.ofFen(1)), units ? 0 : random.nextInt(30), residual));
            case 2 -> events.add(new LifeEvent.Estimate(month, terms(units, residual)));
            default -> {
                YearMonth end = month.plusMonths(random.nextInt(8));
                events.add(new LifeEvent.Renovation(
                        month, end, part(cost, 60).plus(Money.ofFen(1)), part(cost, 5), terms(units, residual)));
                month = end.plusMonths(1);
            }
        }
    }

    private NewTerms terms(boolean units, Money residual) {
        if (units) {
            return new NewTerms(null, residual, null);
        }
        return new NewTerms(
                random.nextBoolean() ? null : 1 + random.nextInt(120),
                residual,
                random.nextBoolean() ? null : DepreciationMethod.values()[random.nextInt(3)]);
    }

    private Money part(Money cost, int atMostPercent) {
        return cost.share(random.nextInt(10_000), 1_000_000L / atMostPercent);
    }

    private long oneOf(long... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
