package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;

/**
 * What a change leaves different for the months after it; null: as before.
 *
 * @param remainingMonths counted from the month after the change
 */
public record NewTerms(Integer remainingMonths, Money residualValue, DepreciationMethod method) {}
