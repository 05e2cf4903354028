package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
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

    /**
     * The assets of which a cut-off takes back what was charged after the stop.
     *
     * @throws Refusal if one is named that is not on the list, there is nothing to take back, or charges of an earlier year
     *                 are among it
     */
    List<StoppedAsset> bookable(DepreciationRun run, CutOff cutOff) {
        if (!cutOff.booked()) {
            return List.of();
        }
        List<StoppedAsset> listed = stopped.of(run.company(), run.month());
        for (String code : cutOff.kept()) {
            if (listed.stream().noneMatch(asset -> asset.code().equals(code))) {
                throw new Refusal("depreciation.cut-off-not-listed", "keptAssets", code);
            }
        }
        List<StoppedAsset> wanted = listed.stream()
                .filter(asset -> !cutOff.kept().contains(asset.code()))
                .toList();
        wanted.stream()
                .filter(asset -> asset.answer() == StoppedAsset.Answer.EARLIER_YEAR)
                .findFirst()
                .ifPresent(asset -> {
                    throw new Refusal(
                            "depreciation.cut-off-earlier-year",
                            "keptAssets",
                            asset.code(),
                            String.valueOf(run.month().getYear()));
                });
        List<StoppedAsset> booked = wanted.stream()
                .filter(asset -> asset.answer() == StoppedAsset.Answer.BOOKABLE)
                .toList();
        if (booked.isEmpty()) {
            throw new Refusal("depreciation.cut-off-nothing", "cutOff");
        }
        return booked;
    }

    /** What stays open beside the assets whose cut-off is booked. */
    int countOpen(DepreciationRun run, List<StoppedAsset> booked) {
        return Math.toIntExact(open(run).stream()
                .filter(point -> !point.kind().equals(StoppedAssets.KIND)
                        || booked.stream().noneMatch(asset -> asset.code().equals(point.subject())))
                .count());
    }

    /** Signs for the assets that are stopped and not written off, in the round that begins. */
    void sign(DepreciationRun run, int round, List<StoppedAsset> booked, String reason, String actor) {
        runs.sign(
                run,
                round,
                stopped.of(run.company(), run.month()),
                booked.stream().map(StoppedAsset::asset).collect(Collectors.toSet()),
                reason,
                actor);
    }

    List<StoppedAsset> stopped(DepreciationRun run) {
        return run.status() == RunStatus.CHECKING
                ? stopped.of(run.company(), run.month())
                : stopped.signed(runs.signed(run));
    }
}
