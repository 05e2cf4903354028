package io.closeout.voucher;

import java.time.YearMonth;
import java.util.List;

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
     * Takes a waiting voucher out of the queue; what is not waiting stays as it is. Who may is for the module to say whose
     * subject it is about: an applicant who withdraws cancels it too.
     */
    void cancel(String key, String actor, String reason);

    Voucher voucher(String key);

    /** All vouchers about a subject, oldest first. */
    List<Voucher> about(String company, String subject);
}
