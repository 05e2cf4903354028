package io.closeout.depreciation;

import io.closeout.money.Money;

/** Cost and accumulated depreciation of an asset at the end of a month. */
public record BookValue(Money cost, Money accumulated) {
    /** 账面价值. Impairment is not kept yet, so it equals 净值. */
    public Money netBookValue() {
        return cost.minus(accumulated);
    }
}
