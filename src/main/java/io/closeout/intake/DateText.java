package io.closeout.intake;

import io.closeout.refusal.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as files write it: {@code 2021-03-15}, {@code 2021/3/15}, {@code 2021.03.15}, {@code 20210315},
 * {@code 2021年3月15日}, with a time of day or without, {@code 2021-03}, and the day number of a spreadsheet, {@code 44270}.
 *
 * @param day     of a month alone its last one; null if there is a flaw
 * @param dayless whether only the month is there
 * @param flaw    null if it can be read
 */
record DateText(LocalDate day, boolean dayless, Flaw flaw) {
    /** Why a text is no date. */
    enum Flaw {
        NO_DATE,
        TWO_DIGIT_YEAR,
        YEAR_NOT_FIRST,
        YEAR_ALONE,
        NO_SUCH_DAY,
        /** {@code 2021.1}: what a spreadsheet makes of {@code 2021.10} too. */
        JANUARY_OR_OCTOBER
    }

    private static final int MOST_GROUPS = 3;
    private static final int LONGEST_GROUP = 8;
    private static final int YEAR = 4;
    private static final int SERIAL = 5;
    private static final int YEAR_MONTH = 6;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /** 1970-01-01 as spreadsheets count days. */
    private static final long EPOCH_AS_SERIAL = 25_569;

    private static final String SEPARATORS = "-/.年月日号第期";
    private static final String TIME = ":.+ ZAPMapm时分秒上下午";

    static DateText parse(String cell) {
        return new Scan(PlainText.even(cell)).date();
    }

    /** Null if the text can be read. */
    Refusal refusal(String field, String cell) {
        if (flaw == null) {
            return null;
        }
        return switch (flaw) {
            case NO_DATE -> new Refusal("intake.not-a-date", field, cell);
            case TWO_DIGIT_YEAR -> new Refusal("intake.two-digit-year", field, cell);
            case YEAR_NOT_FIRST -> new Refusal("intake.year-not-first", field, cell);
            case YEAR_ALONE -> new Refusal("intake.year-alone", field, cell);
            case NO_SUCH_DAY -> new Refusal("intake.no-such-day", field, cell);
            case JANUARY_OR_OCTOBER -> new Refusal("intake.january-or-october", field, cell);
        };
    }

    private static DateText flawed(Flaw flaw) {
        return new DateText(null, false, flaw);
    }

    private static final class Scan {
        private final String text;
        private final int[] value = new int[MOST_GROUPS];
        private final int[] length = new int[MOST_GROUPS];
        private int groups;
        private char firstSeparator;

        private Scan(String text) {
            this.text = text;
        }

        private DateText date() {
            if (!read()) {
                return flawed(Flaw.NO_DATE);
            }
            return switch (groups) {
                case 1 -> compact();
                case 2 -> yearAndMonth();
                default -> yearMonthDay();
            };
        }

        /** Splits into groups of digits; false if there is something else. */
        private boolean read() {
            boolean inGroup = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (PlainText.isDigit(c)) {
                    if (!inGroup && groups == MOST_GROUPS) {
                        return PlainText.isBlank(text.charAt(i - 1)) && isTime(i);
                    }
                    groups += inGroup ? 0 : 1;
                    inGroup = true;
                    if (++length[groups - 1] > LONGEST_GROUP) {
                        return false;
                    }
                    value[groups - 1] = value[groups - 1] * 10 + (c - '0');
                    continue;
                }
                inGroup = false;
                boolean blank = PlainText.isBlank(c);
                if (blank && length[0] == LONGEST_GROUP) {
                    return isTime(i + 1);
                }
                if (!blank && (groups == 0 || SEPARATORS.indexOf(c) < 0)) {
                    return groups == MOST_GROUPS && isTime(c == 'T' ? i + 1 : i);
                }
                firstSeparator = firstSeparator == 0 && !blank ? c : firstSeparator;
            }
            return groups > 0;
        }

        private boolean isTime(int from) {
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!PlainText.isDigit(c) && TIME.indexOf(c) < 0) {
                    return false;
                }
            }
            return true;
        }

        private DateText compact() {
            return switch (length[0]) {
                case LONGEST_GROUP -> day(value[0] / 10_000, value[0] / 100 % 100, value[0] % 100);
                case YEAR_MONTH ->
                    isYear(value[0] / 100) ? month(value[0] / 100, value[0] % 100) : flawed(Flaw.TWO_DIGIT_YEAR);
                case SERIAL -> serial();
                case YEAR -> flawed(isYear(value[0]) ? Flaw.YEAR_ALONE : Flaw.NO_DATE);
                default -> flawed(Flaw.NO_DATE);
            };
        }

        private DateText yearAndMonth() {
            if (length[0] == SERIAL && firstSeparator == '.') {
                return serial();
            }
            if (length[0] == 2 && length[1] <= 2) {
                return flawed(Flaw.TWO_DIGIT_YEAR);
            }
            if (length[0] <= 2 && length[1] == YEAR) {
                return flawed(Flaw.YEAR_NOT_FIRST);
            }
            if (length[0] != YEAR || length[1] > 2) {
                return flawed(Flaw.NO_DATE);
            }
            if (firstSeparator == '.' && length[1] == 1 && value[1] == 1) {
                return flawed(Flaw.JANUARY_OR_OCTOBER);
            }
            return month(value[0], value[1]);
        }

        private DateText yearMonthDay() {
            if (length[0] == YEAR && length[1] <= 2 && length[2] <= 2) {
                return day(value[0], value[1], value[2]);
            }
            if (length[0] > 2 || length[1] > 2) {
                return flawed(Flaw.NO_DATE);
            }
            return flawed(
                    length[2] == YEAR ? Flaw.YEAR_NOT_FIRST : length[2] <= 2 ? Flaw.TWO_DIGIT_YEAR : Flaw.NO_DATE);
        }

        private DateText serial() {
            return new DateText(LocalDate.ofEpochDay(value[0] - EPOCH_AS_SERIAL), false, null);
        }

        private static boolean isYear(int year) {
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        }

        private static DateText month(int year, int month) {
            return month < 1 || month > MONTHS
                    ? flawed(Flaw.NO_SUCH_DAY)
                    : new DateText(YearMonth.of(year, month).atEndOfMonth(), true, null);
        }

        private static DateText day(int year, int month, int day) {
            return month < 1
                            || month > MONTHS
                            || day < 1
                            || day > YearMonth.of(year, month).lengthOfMonth()
                    ? flawed(Flaw.NO_SUCH_DAY)
                    : new DateText(LocalDate.of(year, month, day), false, null);
        }
    }
}
