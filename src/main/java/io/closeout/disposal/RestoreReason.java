package io.closeout.disposal;

/** Why an asset that was written off comes back. */
public enum RestoreReason {
    /** 误核销: the voucher is reversed and the schedule goes on as if nothing had been. */
    WRONGLY_WRITTEN_OFF,
    /** 核销后失而复得: a new acquisition under a card of its own. */
    CAME_BACK_LATER
}
