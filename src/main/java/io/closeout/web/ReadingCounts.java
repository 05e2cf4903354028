package io.closeout.web;

import io.closeout.depreciation.ReadingBatches.Outcome;
import io.closeout.depreciation.ReadingBatches.Result;
import java.util.List;

/** What became of the lines of a batch, or would become of them. */
record ReadingCounts(long entered, long corrected, long unchanged, long refused) {
    static ReadingCounts of(List<Result> results) {
        return new ReadingCounts(
                count(results, Outcome.NEW),
                count(results, Outcome.CORRECTED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED));
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Lines that entering would change something by. */
    public long changes() {
        return entered + corrected;
    }

    String sentence(Texts texts) {
        return texts.get("readings.done", entered, corrected, unchanged, refused);
    }
}
