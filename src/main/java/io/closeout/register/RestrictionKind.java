package io.closeout.register;

/** Which right of another party restricts the disposal of an asset. */
public enum RestrictionKind {
    /** 抵押. */
    MORTGAGE,
    /** 查封. */
    SEIZURE,
    /** 海关监管. */
    CUSTOMS,
    /** 租赁. */
    LEASE
}
