package io.closeout.disposal;

import java.time.LocalDate;

/**
 * The steps of a case up to finance review, one verb per decision of a person or step of the process. Each verb refuses
 * ({@link io.closeout.refusal.Refusal}) what does not fit the case's status, before anything is written.
 */
public interface DisposalPreparation {
    enum Appraisal {
        SCRAP,
        /** Back to use. */
        REPAIR
    }

    void appraise(String number, String actor, Appraisal conclusion, String finding);

    void bookPickup(String number, String actor, LocalDate pickupOn, String destination, String note);

    /** @throws io.closeout.refusal.Refusal if a part of the record is missing or the actor verifies his own work */
    void sanitise(String number, long line, String actor, Sanitisation sanitisation);

    /** @throws io.closeout.refusal.Refusal if the asset holds data and has no sanitisation record, or the proof is wrong */
    void isolate(String number, long line, String actor, Isolation isolation);

    /** All assets are isolated: they become 待审批 and finance reviews the case. */
    void submitForApproval(String number);

    /**
     * Finance accepts the case for sign-off.
     *
     * @throws io.closeout.refusal.Refusal if the actor is the applicant, all assets would be struck, an amount is negative
     *                                     or has no voucher to be booked in, the basis is not that of the policy and no
     *                                     comment says why, or a restriction keeps an asset from leaving
     */
    void passReview(String number, String actor, Review review);

    void demandEvidence(String number, String actor, String comment);

    void supplyEvidence(String number, String actor, String evidence);
}
