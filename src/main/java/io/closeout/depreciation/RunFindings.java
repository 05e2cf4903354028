package io.closeout.depreciation;

import java.util.List;

/** What a run found and did: what its pages show. */
public interface RunFindings {
    /** What is open before the month is run, asked anew at every call. */
    List<CheckPoint> checkList(DepreciationRun run);

    /** 停用未核销 of the company: asked anew while the check-list is open, afterwards as finance signed for it. */
    List<StoppedAsset> stopped(DepreciationRun run);

    /** How far the present phase is. */
    RunProgress progress(DepreciationRun run);

    List<RunPart> parts(DepreciationRun run);

    /** What the present round would charge. */
    List<RunTotal> previewed(DepreciationRun run);

    /** What all rounds have charged. */
    List<RunTotal> charged(DepreciationRun run);

    /** What was carried forward with the month: itself, and at the end of a quarter or year those too. */
    List<PeriodBalance> carriedForward(DepreciationRun run);

    /** By book, class and department beside last month. */
    List<RunComparison> compared(DepreciationRun run);

    /** What the present round could not charge, in the language of the request. */
    List<UnchargedAsset> uncharged(DepreciationRun run);

    List<RunStep> journal(DepreciationRun run);
}
