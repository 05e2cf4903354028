package io.closeout.depreciation;

import java.util.List;
import org.springframework.stereotype.Component;

/** The check-list of a run: the answers of all {@link RunCheck}s. */
@Component
class RunChecks {
    private final List<RunCheck> checks;
    private final StoppedAssets stopped;
    private final RunTable runs;

    RunChecks(List<RunCheck> checks, StoppedAssets stopped, RunTable runs) {
        this.checks = checks;
        this.stopped = stopped;
        this.runs = runs;
    }

    List<CheckPoint> open(DepreciationRun run) {
        return checks.stream()
                .flatMap(check -> check.open(run.company(), run.month()).stream())
                .toList();
    }

    /** Signs for the assets that are stopped and not written off, in the round that begins. */
    void sign(DepreciationRun run, int round, String reason, String actor) {
        runs.sign(run, round, stopped.of(run.company(), run.month()), reason, actor);
    }

    List<StoppedAsset> stopped(DepreciationRun run) {
        return run.status() == RunStatus.CHECKING
                ? stopped.of(run.company(), run.month())
                : stopped.signed(runs.signed(run));
    }
}
