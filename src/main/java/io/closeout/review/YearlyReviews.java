package io.closeout.review;

import java.util.List;
import java.util.Optional;

/**
 * At least once a year a company asks of its assets whether life, residual value and method still fit their use (CAS 4 art.
 * 19). Every asset on the list is settled: by a change that is asked for, or by a reason why all stays as it is.
 */
public interface YearlyReviews {
    /**
     * Begins the review of this year, whose process makes the list; the one that has begun is given back.
     *
     * @throws io.closeout.refusal.Refusal if the actor keeps neither assets nor books of the whole company
     */
    YearlyReview begin(String company, String actor);

    /** Begins that of every company that owns assets and has none of this year. */
    void beginDue();

    /** Makes the list; a second call changes nothing. */
    void gather(String number);

    Optional<YearlyReview> find(String number);

    /** The latest year first. */
    List<YearlyReview> of(String company);

    /** The list: what is not settled first, then by asset code. */
    List<ReviewRow> rows(String number);

    /**
     * All stays as it is with this asset.
     *
     * @throws io.closeout.refusal.Refusal if the actor keeps neither assets nor books of the whole company, no reason is
     *                                     given, or the review is concluded
     */
    void keep(String number, long row, String reason, String actor);

    /** @throws io.closeout.refusal.Refusal if the actor is no finance reviewer of the whole company, or something is open */
    void conclude(String number, String conclusion, String actor);
}
