package io.closeout.change;

import io.closeout.signoff.Vote;
import java.util.OptionalLong;

/**
 * The steps of a change, one verb per decision of a person or step of the process. Applicant, reviewer and controller are
 * three people. Each verb refuses ({@link io.closeout.refusal.Refusal}) what does not fit, before anything is written.
 */
public interface ChangeSteps {
    /** @throws io.closeout.refusal.Refusal if the actor applied for it or is no finance reviewer there */
    void passReview(String number, String actor, String comment);

    /** @throws io.closeout.refusal.Refusal if no comment says why */
    void reject(String number, String actor, String comment);

    /**
     * Opens a round with the departments that the policy names. What nobody could sign goes back to the review with the
     * reason.
     *
     * @return its number; empty if it went back
     */
    OptionalLong openSignOff(String number);

    /** One seat votes. */
    void sign(String number, long seat, String actor, Vote vote);

    /** The round is decided. */
    void concludeSignOff(String number);

    /**
     * Prices it in the open period; a voucher that waits with the right amounts stays, any other is cancelled and replaced
     * under a new key. What cannot be done any more goes back to the review with the reason.
     */
    void price(String number);

    /**
     * The point of no return: the state of the assets changes, the books follow, and its voucher may be posted.
     *
     * @throws io.closeout.refusal.Refusal if the amounts or the period have changed since, or the actor applied for it or
     *                                     reviewed it
     */
    void confirm(String number, String actor, String comment);

    /** It is priced again. */
    void demandRepricing(String number, String actor, String comment);

    /** Cancels the waiting voucher and hands the change back to the review. */
    void sendBackToReview(String number, String actor, String comment);

    /** The ledger refused the confirmed voucher and it was given up: the change stands, its voucher is made again. */
    void returnToQueue(String number);

    /** The voucher is posted, or there is none. */
    void complete(String number);
}
