package io.closeout.depreciation;

import io.closeout.money.Money;

/**
 * A class in a department, beside last month.
 *
 * @param department empty in {@link Book#TAX}
 * @param amount     charged, and while the run is not released what its present round would add
 * @param catchUp    the part of the amount that belongs to earlier months
 * @param lastMonth  what last month's run charged
 */
public record RunComparison(
        Book book, String assetClass, String department, Money amount, Money catchUp, Money lastMonth) {
    public Money difference() {
        return amount.minus(lastMonth);
    }
}
