package io.closeout.depreciation;

import java.time.YearMonth;
import java.util.List;

/**
 * The steps of a run, in their order: what its process calls. Each guards where the run stands, so a step that is repeated,
 * late or taken on two nodes at once changes nothing.
 */
public interface RunSteps {
    /** Opens the run like {@link DepreciationRuns#start}, but begins no process: for months that are brought in at once. */
    DepreciationRun open(String company, YearMonth month, String actor);

    /**
     * 检查清单 is settled: cuts the cards into parts.
     *
     * @param reason why what is still open may stay so; needed if anything is
     * @param cutOff whether what was charged after the stop of 停用未核销 assets is taken back with this month
     * @throws io.closeout.refusal.Refusal if the actor is no finance reviewer of the whole company, the reason is missing, or the
     *                                     cut-off has nothing to take back or reaches into an earlier year
     */
    void clearCheckList(String number, String actor, String reason, CutOff cutOff);

    /** Ids of the parts of the present round, in a stable order. */
    List<Long> parts(String number);

    /** Prices a part without writing to the books. */
    void previewPart(long part);

    /** All parts are priced. */
    void concludePreview(String number);

    /** @throws io.closeout.refusal.Refusal if the actor is no finance reviewer of the whole company */
    void releaseCharging(String number, String actor);

    /** Posts the rows of a part, once. Does nothing if the run was cancelled meanwhile. */
    void chargePart(long part);

    /** All parts are charged. */
    void concludeCharging(String number);

    /**
     * Back to the check-list: the next round charges what is missing then. A waiting voucher is cancelled.
     *
     * @throws io.closeout.refusal.Refusal if no reason is given, or the actor is neither finance reviewer nor finance controller
     *                                     of the whole company
     */
    void sendBack(String number, String actor, String reason);

    /**
     * 复核.
     *
     * @param comment needed if assets could not be charged
     * @throws io.closeout.refusal.Refusal if the actor is no finance reviewer of the whole company
     */
    void passReview(String number, String actor, String comment);

    /** The voucher by expense account and department, into the confirmation queue; none if nothing was charged. */
    void prepareVoucher(String number);

    /**
     * The point of no return.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no finance controller of the whole company, or reviewed the run
     */
    void confirm(String number, String actor);

    /** The voucher is posted, or none was needed. */
    void recordPosting(String number);

    /** 季度、年度结转 at the end of a quarter. */
    void carryForward(String number);

    /** Closes the month, in the name of who confirmed its voucher. */
    void closePeriod(String number);
}
