package io.closeout.voucher;

/** Where a voucher stands. Posted vouchers are never changed or deleted. */
public enum VoucherStatus {
    /** 待确认: a pre-write-off voucher in the confirmation queue. */
    WAITING,
    /** 已确认, on its way to the ledger. */
    CONFIRMED,
    /** 被ERP拒绝: unnumbered; somebody corrects the cause and sends it again under the same key. */
    REFUSED,
    /** 已过账. */
    POSTED,
    /** 已取消 before confirmation: burns no number. */
    CANCELLED
}
