package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.period.Periods;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cuts a run into parts and does them, each in the transaction of its caller together with its rows. */
@Component
class RunWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private static final int NANOS_OF_A_MILLI = 1_000_000;
    private static final int NAME_LENGTH = 8;

    private final String node = UUID.randomUUID().toString().substring(0, NAME_LENGTH);
    private final RunTable runs;
    private final RunPartTable parts;
    private final MonthCharges months;
    private final Register register;
    private final RunSettings settings;
    private final Periods periods;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RunWork(
            RunTable runs,
            RunPartTable parts,
            MonthCharges months,
            Register register,
            RunSettings settings,
            Periods periods,
            AuditTrail audit,
            BusinessClock clock) {
        this.runs = runs;
        this.parts = parts;
        this.months = months;
        this.register = register;
        this.settings = settings;
        this.periods = periods;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every card the company has now, in parts of the configured size; the last one may be smaller, and the only one empty. */
    void cut(DepreciationRun run) {
        int round = run.round() + 1;
        List<Long> ids = register.ids(run.company());
        Map<Long, Integer> lastIds = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += settings.partSize()) {
            int to = Math.min(from + settings.partSize(), ids.size());
            lastIds.put(ids.get(to - 1), to - from);
        }
        if (lastIds.isEmpty()) {
            lastIds.put(0L, 0);
        }
        parts.cut(run, round, lastIds);
        runs.beginPhase(run, round, clock.now());
    }

    void preview(long id) {
        RunPart part = parts.part(id);
        DepreciationRun run = runs.run(part.run());
        if (run.status() == RunStatus.PREVIEWING && isOf(part, run)) {
            doOnce(run, part, RunPart.Status.CUT, RunPart.Status.PREVIEWED, RunPartTable.Phase.PREVIEW, months::price);
        }
    }

    /** A part whose run was cancelled or sent back is left alone: the run stops here. */
    void charge(long id) {
        RunPart part = parts.part(id);
        DepreciationRun run = runs.run(part.run());
        if (run.status() != RunStatus.CHARGING || !isOf(part, run)) {
            return;
        }
        periods.requireOpen(run.company(), run.month());
        MonthCharges.Charged charged = doOnce(
                run,
                part,
                RunPart.Status.PREVIEWED,
                RunPart.Status.CHARGED,
                RunPartTable.Phase.CHARGED,
                (span, month) -> months.charge(span, month, run.source()));
        if (charged != null) {
            audit.record(
                    run.company(),
                    Organisation.SYSTEM,
                    "depreciation.charged",
                    "run/" + run.number(),
                    "part %d.%d: %d rows, %s"
                            .formatted(part.round(), part.number(), charged.rows(), charged.total(Book.ACCOUNTING)));
        }
    }

    private static boolean isOf(RunPart part, DepreciationRun run) {
        return part.round() == run.round();
    }

    private interface Pricing extends BiFunction<MonthCharges.Span, YearMonth, MonthCharges.Charged> {}

    /** Null if the part is done already. */
    private MonthCharges.Charged doOnce(
            DepreciationRun run,
            RunPart part,
            RunPart.Status from,
            RunPart.Status to,
            RunPartTable.Phase phase,
            Pricing pricing) {
        if (!parts.take(part, from, to)) {
            return null;
        }
        long begun = System.nanoTime();
        MonthCharges.Charged charged =
                pricing.apply(new MonthCharges.Span(run.company(), part.firstId(), part.lastId()), run.month());
        parts.keep(part, phase, charged);
        long millis = (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
        parts.done(part, charged, node, clock.now(), millis);
        RunProgress progress = progress(run);
        LOG.info(
                "run {}, {}: {} of {} parts, {} of {} cards, {} cards/s, time left {}",
                run.number(),
                phase,
                progress.partsDone(),
                progress.parts(),
                progress.cardsDone(),
                progress.cards(),
                progress.perSecond(),
                progress.left());
        return charged;
    }

    /** @throws IllegalStateException if a part is missing: the run does not go on without it */
    void requireAll(DepreciationRun run, RunPart.Status status) {
        if (!parts.of(run).stream().allMatch(part -> part.status() == status)) {
            throw new IllegalStateException("parts of run %s are not all %s".formatted(run.number(), status));
        }
    }

    RunProgress progress(DepreciationRun run) {
        RunPart.Status done = run.status() == RunStatus.PREVIEWING ? RunPart.Status.PREVIEWED : RunPart.Status.CHARGED;
        List<RunPart> all = parts.of(run);
        List<RunPart> ready = all.stream().filter(part -> part.status() == done).toList();
        return RunProgress.of(
                ready.size(),
                all.size(),
                ready.stream().mapToLong(RunPart::cards).sum(),
                all.stream().mapToLong(RunPart::cards).sum(),
                run.phaseSince() == null ? Duration.ZERO : Duration.between(run.phaseSince(), clock.now()));
    }
}
