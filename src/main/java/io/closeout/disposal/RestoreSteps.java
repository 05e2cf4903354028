package io.closeout.disposal;

import io.closeout.money.Money;

/**
 * The steps of a restore, one verb per decision of a person or step of the process. Applicant, reviewer and controller are
 * three people. Each verb refuses ({@link io.closeout.refusal.Refusal}) what does not fit, before anything is written.
 */
public interface RestoreSteps {
    /**
     * @param worth what the assets are worth now, all together; only where they came back later
     * @throws io.closeout.refusal.Refusal if the actor applied for it, or the worth is missing or has no meaning
     */
    void passReview(String number, String actor, Money worth, String comment);

    /** @throws io.closeout.refusal.Refusal if no comment says why */
    void reject(String number, String actor, String comment);

    /** As {@link DisposalWriteOff#prepareVoucher}. */
    void prepareVoucher(String number);

    /**
     * Confirms the voucher and enters its charges into the depreciation book.
     *
     * @throws io.closeout.refusal.Refusal if the amounts or the period have changed since, or the actor applied for it or
     *                                     reviewed it
     */
    void confirm(String number, String actor, String comment);

    /** Cancels the waiting voucher; a new one is priced under a new key. */
    void demandRepricing(String number, String actor, String comment);

    /** Cancels the waiting voucher and hands the restore back to the review. */
    void sendBackToReview(String number, String actor, String comment);

    /** The ledger refused the confirmed voucher and it was given up. */
    void returnToQueue(String number);

    /** The voucher is posted, or none was needed: the assets are back. */
    void complete(String number);
}
