package io.closeout.depreciation;

import java.time.YearMonth;

/** When charges begin and end; a setting of the book. */
public enum Convention {
    /** First charge in the month after addition, last charge in the month of removal (CAS 4 application guidance). */
    NEXT_MONTH,
    /** First charge in the month of addition, none in the month of removal. */
    SAME_MONTH,
    /**
     * By days in service over the days of the depreciation year; the first day counts, the day of removal does not.
     * Straight line only.
     */
    DAILY,
    /**
     * Half of the first annual charge in the calendar year of addition, from the month of addition to December; the
     * other half in the six months after the last full year. None in the month of removal. Whole years of life only.
     */
    HALF_YEAR;

    /** False if no asset at all can be charged that way. */
    boolean isDefinedWith(Rounding rounding) {
        return this != HALF_YEAR || rounding == Rounding.YEAR_END;
    }

    /** True if the month of removal bears no charge any more. */
    boolean sparesTheMonthOfRemoval() {
        return this == SAME_MONTH || this == HALF_YEAR;
    }

    YearMonth firstCharge(YearMonth added) {
        return this == NEXT_MONTH ? added.plusMonths(1) : added;
    }
}
