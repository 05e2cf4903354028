package io.closeout.organisation;

/** Which standard a company keeps its books by. */
public enum AccountingStandard {
    /** 企业会计准则. */
    CAS,
    /** 小企业会计准则. */
    SMALL
}
