package io.closeout.register;

/** What a card stands for in the books (核算属性). Only a fixed asset depreciates here and leaves through 固定资产清理. */
public enum AssetKind {
    /** 固定资产. */
    FIXED_ASSET,
    /** 低值易耗品(备查). */
    LOW_VALUE,
    /** 无形资产. */
    INTANGIBLE,
    /** 使用权资产. */
    RIGHT_OF_USE,
    /** 经营租入. */
    LEASED_IN,
    /** 受托代管. */
    HELD_IN_TRUST,
    /** 投资性房地产. */
    INVESTMENT_PROPERTY;

    /** True if runs charge it and its disposal needs a voucher. */
    public boolean onTheBooks() {
        return this == FIXED_ASSET;
    }
}
