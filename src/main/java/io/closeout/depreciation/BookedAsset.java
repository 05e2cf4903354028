package io.closeout.depreciation;

import io.closeout.depreciation.Schedule.Balances;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.TakeOn;
import java.time.YearMonth;

/** An asset as it stands in the books in the course of its life: its balances, and what may happen to it. */
final class BookedAsset {
    private enum State {
        IN_USE,
        UNDER_RENOVATION,
        HELD_FOR_SALE,
        DISPOSED
    }

    private State state = State.IN_USE;
    private Money residual;
    private Money accumulated;
    private Balances balances;
    private Money netBookValue;
    private LifeEvent.Renovation renovation;

    BookedAsset(LifeTerms terms, TakeOn takeOn) {
        residual = terms.residualValue();
        accumulated = takeOn == null ? Money.ZERO : takeOn.accumulated();
        Money impairment = takeOn == null ? Money.ZERO : takeOn.impairment();
        show(new Balances(terms.cost(), accumulated, impairment, Money.ZERO));
    }

    boolean isInUse() {
        return state == State.IN_USE;
    }

    boolean isUnderRenovation() {
        return state == State.UNDER_RENOVATION;
    }

    /** True if it is under a renovation whose end is known. */
    boolean willComeBack() {
        return isUnderRenovation() && renovation.end() != null;
    }

    boolean isReadyIn(YearMonth month) {
        return willComeBack() && renovation.end().equals(month);
    }

    Money netBookValue() {
        return netBookValue;
    }

    Money residual() {
        return residual;
    }

    /** What may still be charged. */
    Money left() {
        return netBookValue.minus(residual).max(Money.ZERO);
    }

    Schedule.Month atEndOf(YearMonth month, Money charge) {
        return new Schedule.Month(month, charge, accumulated, netBookValue, balances);
    }

    void charge(Money amount) {
        if (!amount.isZero()) {
            accumulated = accumulated.plus(amount);
            show(new Balances(balances.cost(), balances.accumulated().plus(amount), balances.impairment(), Money.ZERO));
        }
    }

    /** @throws Refusal if the asset is gone, or away: held for sale it is only impaired or disposed of */
    void requirePossible(LifeEvent event) {
        boolean possibleInSale = event instanceof LifeEvent.Impairment || event instanceof LifeEvent.Disposal;
        if (state != State.IN_USE && !(state == State.HELD_FOR_SALE && possibleInSale)) {
            throw new Refusal("depreciation.event-not-possible", LifeEvent.FIELD, event.period());
        }
    }

    /** @return true if there was a loss */
    boolean impair(LifeEvent.Impairment event) {
        Money loss = event.amount() == null ? netBookValue.minus(event.recoverable()) : event.amount();
        if (!loss.isPositive()) {
            return false;
        }
        requireInBookValue(loss);
        show(new Balances(
                balances.cost(), balances.accumulated(), balances.impairment().plus(loss), Money.ZERO));
        return true;
    }

    /** @param amount negative: the final cost was below the estimate */
    void addCost(Money amount) {
        if (amount.isNegative()) {
            requireInBookValue(amount.negate());
        }
        show(new Balances(balances.cost().plus(amount), balances.accumulated(), balances.impairment(), Money.ZERO));
    }

    /** @param expected null: as before */
    void expectResidual(Money expected) {
        if (expected != null) {
            residual = expected;
        }
        if (residual.compareTo(balances.cost()) > 0) {
            throw new Refusal("depreciation.residual-out-of-range", LifeEvent.FIELD, residual, balances.cost());
        }
    }

    void renovate(LifeEvent.Renovation begun) {
        requireInBookValue(begun.replacedCarrying());
        show(new Balances(Money.ZERO, Money.ZERO, Money.ZERO, netBookValue));
        state = State.UNDER_RENOVATION;
        renovation = begun;
    }

    /**
     * 转回固定资产: the cost is what the renovation has left and added (CAS 4 art. 6).
     *
     * @return the terms from then on
     */
    NewTerms comeBack() {
        Money cost = netBookValue.plus(renovation.capitalised()).minus(renovation.replacedCarrying());
        if (!cost.isPositive()) {
            throw new Refusal("depreciation.cost-not-positive", LifeEvent.FIELD, cost);
        }
        show(new Balances(cost, Money.ZERO, Money.ZERO, Money.ZERO));
        state = State.IN_USE;
        return renovation.terms();
    }

    /** The last one. */
    LifeEvent.Renovation renovation() {
        return renovation;
    }

    void holdForSale() {
        state = State.HELD_FOR_SALE;
    }

    void dispose() {
        state = State.DISPOSED;
    }

    private void requireInBookValue(Money amount) {
        if (amount.compareTo(netBookValue) > 0) {
            throw new Refusal("depreciation.more-than-the-book-value", LifeEvent.FIELD, amount, netBookValue);
        }
    }

    private void show(Balances changed) {
        balances = changed;
        netBookValue = changed.netBookValue();
    }
}
