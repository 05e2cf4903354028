package io.closeout.voucher;

import io.closeout.organisation.Reach;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Prepares, confirms and posts vouchers; each key stands for one voucher for ever. */
public interface Vouchers {
    /**
     * Puts a pre-write-off voucher into the confirmation queue. Prepares once per key: a second call returns the first
     * voucher unchanged.
     *
     * @param branch     whose controllers confirm it, empty for the head office
     * @param reviewedBy who reviewed the amounts; this person may not confirm
     */
    Voucher prepare(
            String key,
            String company,
            String branch,
            String subject,
            YearMonth period,
            String reviewedBy,
            List<JournalEntry> entries);

    /**
     * Puts a voucher into the queue in the place of one that was cancelled, so that whoever confirms it sees what has
     * changed. Prepares once per key, like {@link #prepare}.
     */
    Voucher prepareAgain(String replaced, String key, YearMonth period, String reviewedBy, List<JournalEntry> entries);

    /**
     * Takes a voucher out of the queue for posting.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no finance controller of its branch or company, or its reviewer, it
     *                                     is not waiting, or its period is closed
     */
    Voucher confirm(String key, String actor);

    /** Numbers a confirmed voucher; a second call returns the posted voucher. */
    Voucher posted(String key, String ledgerReference);

    void refused(String key, String reason);

    /**
     * Releases a refused voucher for sending again under the same key.
     *
     * @throws io.closeout.refusal.Refusal if no remedy is given or the actor is no finance reviewer of its branch or company
     */
    void resend(String key, String actor, String remedy);

    /**
     * Gives a refused voucher up: it is cancelled and burns no number. Who called for it prepares another under a new key.
     *
     * @throws io.closeout.refusal.Refusal if no remedy is given or the actor is no finance reviewer of its branch or company
     */
    void giveUp(String key, String actor, String remedy);

    /**
     * Takes a waiting voucher out of the queue; what is not waiting stays as it is. Who may is for the module to say whose
     * subject it is about: an applicant who withdraws cancels it too.
     */
    void cancel(String key, String actor, String reason);

    Voucher voucher(String key);

    /** Empty if there is no such voucher, or it lies beyond the reach. */
    Optional<Voucher> find(String key, Reach reach);

    /** All vouchers about a subject, oldest first. */
    List<Voucher> about(String company, String subject);

    /**
     * One page of the confirmation queue, the longest waiting first.
     *
     * @param period null: any
     * @param page   from 0
     */
    List<Voucher> waiting(Reach reach, YearMonth period, int page, int size);

    /** @param period null: any */
    long countWaiting(Reach reach, YearMonth period);

    /** The periods to which waiting vouchers belong, oldest first. */
    List<YearMonth> waitingPeriods(Reach reach);
}
