package io.closeout.depreciation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The monthly runs (折旧计提). A month of a company has one run for ever: whoever starts it again gets the run there is, and a
 * cancelled one goes on where it stopped. What a process does on the way is {@link RunSteps}.
 */
public interface DepreciationRuns {
    /**
     * Starts the run of a month, or returns the one that is under way or over.
     *
     * @throws io.closeout.refusal.Refusal if the actor is neither finance reviewer nor finance controller of the whole
     *                                     company, the month is closed or has not begun, or another month is being run
     */
    DepreciationRun start(String company, YearMonth month, String actor);

    /**
     * Starts last month's run of every company that owns assets and has none: what the timer calls. Companies whose
     * month cannot be run are left for their people.
     */
    List<DepreciationRun> startDue();

    /**
     * Stops a run at its next part. What was charged stays in the books: a waiting disposal voucher may already have counted
     * it, and posted rows are corrected by adding. Started again, the run charges just what is missing; until then its month
     * cannot be closed.
     *
     * @throws io.closeout.refusal.Refusal if the voucher is confirmed, no reason is given, or it is not the actor's to do
     */
    void cancel(String number, String actor, String reason);

    Optional<DepreciationRun> find(String number);

    /** @throws io.closeout.refusal.Refusal if there is no such run */
    DepreciationRun run(String number);

    /**
     * Whether what a run has posted stands in a confirmed voucher.
     *
     * @param source what the rows say posted them; false if it is no run
     */
    boolean vouchered(String source);

    /** The runs of a company, the latest month first. */
    List<DepreciationRun> of(String company);
}
