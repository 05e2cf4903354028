package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.CustomMethod;
import io.closeout.register.DepreciationMethod;

/**
 * What a change leaves different for the months after it; null: as before.
 *
 * @param remainingMonths counted from the month after the change
 * @param custom          for {@link DepreciationMethod#CUSTOM}, else null; its last year ends with the remaining months
 */
public record NewTerms(Integer remainingMonths, Money residualValue, DepreciationMethod method, CustomMethod custom) {
    public NewTerms(Integer remainingMonths, Money residualValue, DepreciationMethod method) {
        this(remainingMonths, residualValue, method, null);
    }
}
