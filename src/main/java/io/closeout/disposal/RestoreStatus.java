package io.closeout.disposal;

/** Where a restore stands; its process reads the next step from here. */
public enum RestoreStatus {
    REQUESTED,
    /** Reviewed; its voucher is being prepared. */
    APPROVED,
    AWAITING_CONFIRMATION,
    CONFIRMED,
    RESTORED,
    REJECTED
}
