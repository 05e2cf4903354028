package io.closeout.reconciliation;

/** Why an account of ours and one of the ERP differ. */
public enum Cause {
    /** 凭证在途: confirmed here, not yet taken by the ERP. */
    VOUCHER_ON_THE_WAY,
    /** 计提未生成凭证: charged in the book, not yet in a voucher. */
    CHARGED_WITHOUT_VOUCHER,
    /** 卡片待核对: a card of just this cost was added this month or the month before. */
    CARD_WITH_THIS_COST,
    /** 原因不明. */
    UNKNOWN
}
