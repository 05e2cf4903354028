package io.closeout.depreciation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredRunFindings implements RunFindings {
    private final RunTable runs;
    private final RunPartTable parts;
    private final RunWork work;
    private final RunChecks checks;
    private final RunComparisons comparisons;
    private final PeriodBalances balances;

    StoredRunFindings(
            RunTable runs,
            RunPartTable parts,
            RunWork work,
            RunChecks checks,
            RunComparisons comparisons,
            PeriodBalances balances) {
        this.runs = runs;
        this.parts = parts;
        this.work = work;
        this.checks = checks;
        this.comparisons = comparisons;
        this.balances = balances;
    }

    @Override
    public List<CheckPoint> checkList(DepreciationRun run) {
        return checks.open(run);
    }

    @Override
    public List<StoppedAsset> stopped(DepreciationRun run) {
        return checks.stopped(run);
    }

    @Override
    public RunProgress progress(DepreciationRun run) {
        return work.progress(run);
    }

    @Override
    public List<RunPart> parts(DepreciationRun run) {
        return parts.of(run);
    }

    @Override
    public List<RunTotal> previewed(DepreciationRun run) {
        return parts.previewed(run);
    }

    @Override
    public List<RunTotal> charged(DepreciationRun run) {
        return parts.charged(run, 0);
    }

    @Override
    public List<PeriodBalance> carriedForward(DepreciationRun run) {
        return Stream.of(PeriodBalance.Span.values())
                .flatMap(span -> balances.of(run.company(), span, run.month()).stream())
                .toList();
    }

    @Override
    public List<RunComparison> compared(DepreciationRun run) {
        return comparisons.of(run);
    }

    @Override
    public List<UnchargedAsset> uncharged(DepreciationRun run) {
        return parts.uncharged(run, LocaleContextHolder.getLocale());
    }

    @Override
    public List<RunStep> journal(DepreciationRun run) {
        return runs.journal(run);
    }
}
