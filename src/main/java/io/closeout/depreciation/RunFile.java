package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds runs by their numbers; every move of a run leaves a step in its journal and a row in the audit trail. */
@Component
class RunFile {
    private final RunTable runs;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RunFile(RunTable runs, AuditTrail audit, BusinessClock clock) {
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Null if the month has a run already. */
    DepreciationRun open(String company, YearMonth month, String actor) {
        if (!runs.insert(company, month, actor, clock.now())) {
            return null;
        }
        DepreciationRun run = runs.find(company, month).orElseThrow();
        note(run, "started", actor, "");
        return run;
    }

    Optional<DepreciationRun> find(String number) {
        int slash = number.lastIndexOf('/');
        try {
            return slash < 0
                    ? Optional.empty()
                    : runs.find(number.substring(0, slash), YearMonth.parse(number.substring(slash + 1)));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    DepreciationRun run(String number) {
        return find(number).orElseThrow(() -> new Refusal("depreciation.unknown-run", "", number));
    }

    /**
     * @param verb what was done, as journal and audit trail call it
     * @throws Refusal if the run stands elsewhere
     */
    DepreciationRun move(
            DepreciationRun run, Set<RunStatus> from, RunStatus to, String verb, String actor, String detail) {
        runs.move(run, from, to);
        note(run, verb, actor, detail);
        return runs.run(run.id());
    }

    DepreciationRun move(DepreciationRun run, RunStatus from, RunStatus to, String verb, String actor, String detail) {
        return move(run, Set.of(from), to, verb, actor, detail);
    }

    void note(DepreciationRun run, String verb, String actor, String detail) {
        runs.step(run, verb, actor, detail, clock.now());
        audit.record(run.company(), actor, "depreciation." + verb, "run/" + run.number(), detail);
    }

    Instant now() {
        return clock.now();
    }
}
