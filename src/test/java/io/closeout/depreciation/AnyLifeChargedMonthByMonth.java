package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetKind;
import io.closeout.register.AssetState;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.UseStatus;
import io.closeout.voucher.Account;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Runs that skip months, and are told of events when they happen, charge what the priced life says, fen by fen. */
class AnyLifeChargedMonthByMonth {
    private static final long ASSET = 7;

    private final LifePricing pricing = new LifePricing();

    @Provide
    Arbitrary<ScheduleRequest> lives() {
        return AnyLife.lives(Convention.NEXT_MONTH);
    }

    @Provide
    Arbitrary<Random> chances() {
        return Arbitraries.longs().map(Random::new);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void chargesItsSchedule(@ForAll("lives") ScheduleRequest life, @ForAll("chances") Random chance) {
        List<LifeEvent> entered = life.events().stream()
                .filter(event -> !(event instanceof LifeEvent.Disposal))
                .toList();
        ScheduleRequest kept = new ScheduleRequest(
                life.asset(), life.terms(), life.inService(), life.workload(), entered, life.settings(), null);
        Schedule schedule;
        try {
            schedule = pricing.price(kept);
        } catch (Refusal refusal) {
            Statistics.collect(refusal.code());
            return;
        }
        if (schedule.months().isEmpty()) {
            return;
        }
        Statistics.collect("charged");
        Map<YearMonth, Money> charged = new TreeMap<>();
        List<Basis> stored = new ArrayList<>();
        YearMonth last = schedule.months().get(schedule.months().size() - 1).period();
        for (YearMonth month = kept.inService().month();
                !month.isAfter(last.plusMonths(2));
                month = month.plusMonths(1)) {
            if (chance.nextInt(4) > 0 || !month.isBefore(last)) {
                YearMonth run = month;
                List<LifeEvent> known = entered.stream()
                        .filter(event -> !event.period().isAfter(run))
                        .map(event -> event instanceof LifeEvent.Renovation renovation
                                        && renovation.end().isAfter(run)
                                ? LifeEvent.Renovation.begun(renovation.period())
                                : event)
                        .toList();
                run(card(kept), known, kept, run, charged, stored);
            }
        }
        Map<YearMonth, Money> priced = new TreeMap<>();
        schedule.months().stream()
                .filter(month -> !month.depreciation().isZero())
                .forEach(month -> priced.put(month.period(), month.depreciation()));
        assertThat(charged).isEqualTo(priced);
    }

    private void run(
            DepreciableCard card,
            List<LifeEvent> known,
            ScheduleRequest life,
            YearMonth month,
            Map<YearMonth, Money> charged,
            List<Basis> stored) {
        SpanBases bases = new SpanBases(Book.ACCOUNTING, List.copyOf(stored));
        AccountingMonth accounting = new AccountingMonth(
                month,
                pricing,
                new SpanFacts(
                        known.stream()
                                .map(event ->
                                        new LifeEventRows.OfAsset(ASSET, new LifeEvents.Entered(event, "", "", null)))
                                .toList(),
                        Map.of(ASSET, units(life))),
                bases,
                life.settings(),
                department -> new Account("6601", "", ""),
                charged.containsKey(month.minusMonths(1)) ? Set.of(ASSET) : Set.of(),
                charged.containsKey(month) ? Set.of(ASSET) : Set.of(),
                asset -> new HashSet<>(charged.keySet()));
        Map<YearMonth, Money> rows = new HashMap<>();
        for (ChargeRow row : accounting.missing(card)) {
            assertThat(row.basis()).isPositive();
            rows.merge(row.charge().month(), row.charge().amount(), Money::plus);
        }
        rows.forEach((due, amount) -> assertThat(charged.put(due, amount))
                .as("charged twice: %s", due)
                .isNull());
        stored.clear();
        stored.addAll(bases.of(ASSET));
    }

    private static Map<YearMonth, BigDecimal> units(ScheduleRequest life) {
        Map<YearMonth, BigDecimal> units = new HashMap<>();
        if (life.workload() != null) {
            YearMonth first = life.inService().month().plusMonths(1);
            for (int i = 0; i < life.workload().readings().size(); i++) {
                units.put(first.plusMonths(i), life.workload().readings().get(i));
            }
        }
        return units;
    }

    private static DepreciableCard card(ScheduleRequest life) {
        boolean units = life.terms().method() == DepreciationMethod.UOP;
        return new DepreciableCard(
                ASSET,
                "1000",
                life.asset(),
                AssetKind.FIXED_ASSET,
                "X",
                AssetState.IN_USE,
                UseStatus.IN_USE,
                life.terms().method(),
                life.terms().custom(),
                life.terms().cost(),
                life.terms().residualValue(),
                life.terms().lifeMonths(),
                life.inService().month().atDay(1),
                life.inService().month(),
                null,
                units ? life.workload().total() : null,
                null,
                List.of(
                        new DepartmentShare("A", new BigDecimal("33.3")),
                        new DepartmentShare("B", new BigDecimal("66.7"))),
                null,
                null,
                new DepreciableCard.ForTax(null, null, null, null, ""));
    }
}
