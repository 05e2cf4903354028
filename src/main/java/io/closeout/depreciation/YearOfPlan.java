package io.closeout.depreciation;

import io.closeout.money.Money;

/**
 * The figures of one depreciation year of a plan: {@code amount = base x part / whole}, over {@code length} months.
 *
 * @param month the month asked about, counted from 0 within the year
 * @param last  true for the last year of the plan, which takes what is left
 */
record YearOfPlan(Money base, long part, long whole, Money amount, int length, int month, boolean last) {
    YearOfPlan at(int asked) {
        return new YearOfPlan(base, part, whole, amount, length, asked, last);
    }

    Money monthly() {
        return amount.share(1, length);
    }

    boolean isItsLastMonth() {
        return month == length - 1;
    }
}
