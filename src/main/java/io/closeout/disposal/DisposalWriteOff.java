package io.closeout.disposal;

import io.closeout.signoff.Vote;
import java.util.List;

/**
 * The steps of a case from sign-off to the archive, one verb per decision of a person or step of the process. Each verb
 * refuses ({@link io.closeout.refusal.Refusal}) what does not fit the case's status, before anything is written.
 */
public interface DisposalWriteOff {
    /** Asks every department that the policy names; stored once as a round of seats. @return number of the round */
    long openSignOff(String number);

    /**
     * @param struck codes of assets that this seat wants to go on in a case of their own, with its opinion as the reason
     * @throws io.closeout.refusal.Refusal if the seat is not the actor's, or it agrees and a restriction keeps an asset that
     *                                     nobody strikes from leaving
     */
    void sign(String number, long seat, String actor, Vote vote, List<String> struck);

    /**
     * Applies the outcome of the round to the case and its assets. A case without an asset on the books has passed its point
     * of no return when it is agreed to: there is no voucher to confirm.
     */
    void concludeSignOff(String number);

    /**
     * Prices the case and puts its pre-write-off voucher into the confirmation queue. One that waits already stays as it
     * is, unless its amounts or its period have changed: then it is cancelled and another is prepared under a new key.
     */
    void prepareVoucher(String number);

    /**
     * The point of no return: confirms the voucher and enters its charges into the depreciation book.
     *
     * @throws io.closeout.refusal.Refusal if the amounts have changed since, the actor reviewed the case, or a restriction
     *                                     keeps an asset from leaving
     */
    void confirmWriteOff(String number, String actor, String comment);

    /** Cancels the waiting voucher; a new one is priced under a new key. */
    void demandRepricing(String number, String actor, String comment);

    /**
     * The ledger refused the confirmed voucher and it was given up: the case is back before the confirmation, and its next
     * voucher gets a new key.
     */
    void returnToQueue(String number);

    /** Cancels the waiting voucher and hands the case back to finance review. */
    void sendBackToReview(String number, String actor, String comment);

    /** The voucher is posted, or none was needed: the assets leave the books and the register. */
    void writeOff(String number);

    /** @throws IllegalStateException if more is expected or 固定资产清理 is not zero for every asset */
    void archived(String number, String proof);
}
