package io.closeout.disposal;

/** Where a case stands; the process reads its next step from here. */
public enum CaseStatus {
    REPORTED,
    AWAITING_PICKUP,
    ISOLATING,
    IN_REVIEW,
    LACKS_EVIDENCE,
    IN_SIGN_OFF,
    /** Signed off; the pre-write-off voucher is being prepared. */
    APPROVED,
    AWAITING_CONFIRMATION,
    /** Past the point of no return: the voucher is on its way to the ledger, or there is none to wait for. */
    CONFIRMED,
    WRITTEN_OFF,
    ARCHIVED,
    BACK_IN_USE,
    REJECTED,
    WITHDRAWN;

    /** Whether the applicant may still take the case back. */
    public boolean withdrawable() {
        return compareTo(CONFIRMED) < 0;
    }
}
