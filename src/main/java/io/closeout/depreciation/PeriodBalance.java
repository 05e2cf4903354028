package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;

/**
 * Depreciation charged to a class in a book, taken-back months subtracted, over a closed month, quarter or year.
 *
 * @param lastMonth of the span
 */
public record PeriodBalance(
        Span span, YearMonth lastMonth, Book book, String assetClass, Money opening, Money movement) {
    /** What is carried forward. */
    public enum Span {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        boolean endsWith(YearMonth month) {
            return month.getMonthValue() % months == 0;
        }

        YearMonth firstMonth(YearMonth last) {
            return last.minusMonths(months - 1L);
        }
    }

    public Money closing() {
        return opening.plus(movement);
    }
}
