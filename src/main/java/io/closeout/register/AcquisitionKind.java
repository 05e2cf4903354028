package io.closeout.register;

/** How an asset came to the company (增加方式); the columns of the movement schedule. */
public enum AcquisitionKind {
    /** 购置. */
    PURCHASE,
    /** 在建工程转入. */
    CONSTRUCTION,
    /** 投资者投入. */
    INVESTMENT,
    /** 接受捐赠. */
    DONATION,
    /** 盘盈. */
    STOCKTAKE_SURPLUS,
    /** 融资租入. */
    FINANCE_LEASE,
    /** 非货币性资产交换. */
    EXCHANGE,
    /** 债务重组. */
    DEBT_RESTRUCTURING,
    /** 内部调入. */
    INTERNAL_TRANSFER
}
