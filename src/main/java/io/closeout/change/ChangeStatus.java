package io.closeout.change;

/** Where a change stands; its process reads the next step from here. */
public enum ChangeStatus {
    REQUESTED,
    IN_SIGN_OFF,
    /** Signed off; it is being priced. */
    APPROVED,
    AWAITING_CONFIRMATION,
    /** Confirmed: asset and books follow it, its voucher is being posted. */
    EFFECTIVE,
    DONE,
    REJECTED;

    /** True once nobody decides about it any more. */
    public boolean over() {
        return this == DONE || this == REJECTED;
    }
}
