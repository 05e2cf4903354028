package io.closeout.register;

/** How the cost of an asset is spread over its life (CAS 4 art. 17). */
public enum DepreciationMethod {
    /** 年限平均法. */
    SL,
    /** 双倍余额递减法: the last 24 months in a straight line. */
    DDB,
    /** 年数总和法. */
    SYD,
    /** 工作量法: by what the asset has done; needs a reading for every month. */
    UOP,
    /** 自定义: a {@link CustomMethod} that an analyst has written. */
    CUSTOM,
    /** 不计提折旧: land, what is fully depreciated elsewhere, whatever is no fixed asset. */
    NONE
}
