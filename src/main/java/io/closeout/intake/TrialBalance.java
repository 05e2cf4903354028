package io.closeout.intake;

import io.closeout.money.Money;

/** The balances of 固定资产, 累计折旧 and 固定资产减值准备 at the end of the take-on month, each as a positive amount. */
public record TrialBalance(Money cost, Money accumulated, Money impairment) {
    static final TrialBalance ZERO = new TrialBalance(Money.ZERO, Money.ZERO, Money.ZERO);

    TrialBalance plus(TrialBalance other) {
        return new TrialBalance(
                cost.plus(other.cost), accumulated.plus(other.accumulated), impairment.plus(other.impairment));
    }

    /** By how much the other one is lower. */
    public TrialBalance minus(TrialBalance other) {
        return new TrialBalance(
                cost.minus(other.cost), accumulated.minus(other.accumulated), impairment.minus(other.impairment));
    }

    public boolean isZero() {
        return equals(ZERO);
    }
}
