package io.closeout.register;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.time.YearMonth;

/**
 * Where an asset stands when Closeout takes it over in mid-life.
 *
 * @param through         the last month depreciated elsewhere; the first month priced here follows it
 * @param accumulated     累计折旧 at the end of that month
 * @param currentYear     本年折旧: the part of it charged since January; null if not known
 * @param impairment      减值准备 at the end of that month
 * @param months          已计提月份: wins over the dates; null: the dates decide
 * @param yearOpeningValue net book value at the start of the current depreciation year, for double declining; null if
 *                        not known
 * @param basis           how a straight line goes on
 */
public record TakeOn(
        YearMonth through,
        Money accumulated,
        Money currentYear,
        Money impairment,
        Integer months,
        Money yearOpeningValue,
        StraightLineBasis basis) {
    public TakeOn {
        requireNotNegative("accumulated_depreciation", accumulated);
        requireNotNegative("impairment", impairment);
        if (currentYear != null) {
            requireNotNegative("depreciation_current_year", currentYear);
            if (currentYear.compareTo(accumulated) > 0) {
                throw new Refusal(
                        "register.current-year-too-high", "depreciation_current_year", currentYear, accumulated);
            }
        }
        if (months != null && months < 0) {
            throw new Refusal("register.months-negative", "months_depreciated", months);
        }
    }

    private static void requireNotNegative(String field, Money amount) {
        if (amount.isNegative()) {
            throw new Refusal("register.amount-negative", field, amount);
        }
    }
}
