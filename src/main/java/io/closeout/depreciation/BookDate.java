package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month of the books, and the day where it is known: only {@link Convention#DAILY} asks for it.
 *
 * @param day null if only the month is known
 */
public record BookDate(YearMonth month, LocalDate day) {
    private static final int MONTH_LENGTH = "yyyy-mm".length();

    public BookDate {
        if (day != null && !YearMonth.from(day).equals(month)) {
            throw new IllegalArgumentException(day + " is not in " + month);
        }
    }

    public static BookDate of(YearMonth month) {
        return new BookDate(month, null);
    }

    public static BookDate of(LocalDate day) {
        return new BookDate(YearMonth.from(day), day);
    }

    /**
     * Reads {@code 2025-03} or {@code 2025-03-14}.
     *
     * @throws DateTimeException if it is neither
     */
    public static BookDate parse(String text) {
        return text.length() == MONTH_LENGTH ? of(YearMonth.parse(text)) : of(LocalDate.parse(text));
    }

    LocalDate requireDay(String field) {
        if (day == null) {
            throw new Refusal("depreciation.day-missing", field, month);
        }
        return day;
    }
}
