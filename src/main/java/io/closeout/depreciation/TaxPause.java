package io.closeout.depreciation;

/** Why an asset is not used; whether the tax book stops for it is a matter of {@link TaxPolicy}. */
public enum TaxPause {
    /** 待处置 or later. */
    STOPPED,
    /** 闲置. */
    IDLE,
    /** 改造中. */
    RENOVATION,
    /** 季节性停用. */
    SEASONAL,
    /** 大修理停用. */
    REPAIR
}
