package io.closeout.disposal;

/** Where depreciation of an earlier year goes that a write-off takes back (domain: backdating). */
public enum PriorYear {
    /** 计入当期: the expense accounts it was charged to, in the period of the voucher. */
    CURRENT_PERIOD,
    /** 以前年度损益调整 6901, and from there to retained earnings: a material error (CAS 28); not for small companies. */
    ADJUSTMENT
}
