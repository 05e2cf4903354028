package io.closeout.bench;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.Convention;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeTerms;
import io.closeout.depreciation.NewTerms;
import io.closeout.depreciation.Rounding;
import io.closeout.depreciation.Schedule;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.depreciation.Schedules;
import io.closeout.depreciation.Workload;
import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Months of assets priced per second, by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class PricingALife {
    private static final YearMonth ADDED = YearMonth.of(2020, 3);

    /** What is special about the assets that are priced. */
    public enum Kind {
        SL,
        DDB,
        SYD,
        UOP,
        /** Impaired, improved and estimated anew; of the three methods at random. */
        EVENTS,
        /** Known from the middle of their lives; of the three methods at random. Only the months after it count. */
        TAKEN_ON,
        /** All of these by turns, as a register holds them. */
        REGISTER,
        /** A straight line by days, a convention of its own. */
        DAILY
    }

    @Param
    Kind kind;

    @Param({"60", "240"})
    int life;

    private final Random random = new Random(20200331);
    private final Schedules schedules = schedules();
    private final List<ScheduleRequest> assets = new ArrayList<>();
    private int next;

    /** A life is one operation; this is what it comes to in months. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Priced {
        public long assetMonths;

        private Schedule counted(Schedule schedule) {
            assetMonths += schedule.months().size();
            return schedule;
        }
    }

    @Setup
    public void register() {
        for (int asset = 0; asset < 210; asset++) {
            assets.add(asset(kind == Kind.REGISTER ? Kind.values()[asset % Kind.REGISTER.ordinal()] : kind));
        }
    }

    @Benchmark
    public Schedule wholeLife(Priced priced) {
        return priced.counted(schedules.price(next()));
    }

    /** As a monthly run would ask, when two thirds of the life are over. */
    @Benchmark
    public Schedule upToAMonth(Priced priced) {
        return priced.counted(schedules.price(next(), ADDED.plusMonths(life * 2L / 3)));
    }

    private ScheduleRequest next() {
        next = (next + 1) % assets.size();
        return assets.get(next);
    }

    private ScheduleRequest asset(Kind of) {
        Money cost = Money.ofFen(100_000 + random.nextInt(1_000_000_000));
        DepreciationMethod method = DepreciationMethod.values()[random.nextInt(3)];
        return switch (of) {
            case DAILY -> asset(DepreciationMethod.SL, cost, null, List.of(), null);
            case SL, DDB, SYD -> asset(DepreciationMethod.valueOf(of.name()), cost, null, List.of(), null);
            case UOP -> asset(DepreciationMethod.UOP, cost, workload(), List.of(), null);
            case EVENTS -> asset(method, cost, null, events(cost), null);
            case TAKEN_ON -> asset(method, cost, null, List.of(), takeOn(method, cost));
            case REGISTER -> throw new IllegalArgumentException("a register is not a kind of asset");
        };
    }

    private ScheduleRequest asset(
            DepreciationMethod method, Money cost, Workload workload, List<LifeEvent> events, TakeOn takeOn) {
        return new ScheduleRequest(
                "any",
                new LifeTerms(method, cost, cost.share(5, 100), life),
                BookDate.of(ADDED.atDay(16)),
                workload,
                events,
                new ScheduleRequest.Settings(
                        Rounding.YEAR_END, kind == Kind.DAILY ? Convention.DAILY : Convention.NEXT_MONTH),
                takeOn);
    }

    /** Kilometres with one decimal, which last for the whole life. */
    private Workload workload() {
        List<BigDecimal> readings = Stream.generate(() -> BigDecimal.valueOf(1 + random.nextInt(40_000), 1))
                .limit(life)
                .toList();
        return new Workload(readings.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.ZERO, readings);
    }

    private List<LifeEvent> events(Money cost) {
        return List.of(
                new LifeEvent.Impairment(ADDED.plusMonths(life / 4), null, cost.share(3, 100)),
                new LifeEvent.Improvement(ADDED.plusMonths(life / 2), cost.share(10, 100), 6, null),
                new LifeEvent.Estimate(ADDED.plusMonths(life * 3L / 4), new NewTerms(life / 4, null, null)));
    }

    private TakeOn takeOn(DepreciationMethod method, Money cost) {
        Schedule.Month last = schedules
                .price(asset(method, cost, null, List.of(), null))
                .months()
                .get(life / 2 - 1);
        return new TakeOn(last.period(), last.accumulated(), null, Money.ZERO, null, null, StraightLineBasis.ORIGINAL);
    }

    /** The promise as the application keeps it; nothing else of it is started. */
    private static Schedules schedules() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Schedules.class));
        scanner.scan(Schedules.class.getPackageName());
        context.refresh();
        return context.getBean(Schedules.class);
    }
}
