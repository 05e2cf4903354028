package io.closeout.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A cell to be written. {@code null} is an empty cell of any kind. A number of more digits than a workbook keeps exactly
 * (15) is written there as text.
 */
public sealed interface Cell {
    /** Any text; it stays text, whatever it begins with. */
    static Cell text(String text) {
        return new Text(text == null ? "" : text);
    }

    /**
     * An amount in yuan, shown as {@code 1,234.50} in a workbook.
     *
     * @throws ArithmeticException if it has more than two decimals: nothing is rounded silently
     */
    static Cell money(BigDecimal yuan) {
        return yuan == null ? text("") : new Amount(yuan.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** A whole number. */
    static Cell whole(Long number) {
        return number == null ? text("") : new Whole(number);
    }

    /** A day, {@code 2021-03-15}. */
    static Cell date(LocalDate date) {
        return date == null ? text("") : new Day(date);
    }

    /** A decimal number that is no money, as it stands: a rate, a quantity. */
    static Cell plain(BigDecimal number) {
        return number == null ? text("") : new Plain(number);
    }

    record Text(String text) implements Cell {}

    record Amount(BigDecimal yuan) implements Cell {}

    record Whole(long number) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    record Plain(BigDecimal number) implements Cell {}
}
