package io.closeout.depreciation;

import io.closeout.money.Money;

/**
 * What an asset stands at in the books at the end of a month.
 *
 * @param cost        1601 固定资产
 * @param accumulated 1602 累计折旧
 * @param impairment  1603 固定资产减值准备
 */
public record BookValue(Money cost, Money accumulated, Money impairment) {
    /** What has left the books, or never stood in them. */
    public static final BookValue NOTHING = new BookValue(Money.ZERO, Money.ZERO, Money.ZERO);

    public BookValue plus(BookValue other) {
        return new BookValue(
                cost.plus(other.cost), accumulated.plus(other.accumulated), impairment.plus(other.impairment));
    }

    /** 账面价值. */
    public Money netBookValue() {
        return depreciatedCost().minus(impairment);
    }

    /** 净值: before impairment. */
    public Money depreciatedCost() {
        return cost.minus(accumulated);
    }
}
