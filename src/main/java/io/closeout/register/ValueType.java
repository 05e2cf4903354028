package io.closeout.register;

import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.regex.Pattern;

/** What the value of a card's field is, and the one way it is written. */
public enum ValueType {
    TEXT,
    /** Yuan with two decimals: {@code 1234.56}. */
    MONEY {
        @Override
        String canonical(String field, String text) {
            return CanonicalText.isAmount(text, DIGITS_OF_YUAN)
                    ? text
                    : Money.of(matching(AMOUNT, field, text)).toString();
        }
    },
    /** A plain decimal number: {@code 0.5}. */
    NUMBER {
        @Override
        String canonical(String field, String text) {
            if (CanonicalText.isWhole(text, DIGITS_OF_NUMBER)) {
                return text;
            }
            BigDecimal number =
                    PlainDecimal.parse(matching(DECIMAL, field, text)).stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        }
    },
    /** A whole number: {@code 60}. */
    WHOLE {
        @Override
        String canonical(String field, String text) {
            return CanonicalText.isWhole(text, DIGITS_OF_WHOLE)
                    ? text
                    : Integer.valueOf(matching(INTEGER, field, text)).toString();
        }
    },
    /** {@code yyyy-MM-dd}. */
    DATE {
        @Override
        String canonical(String field, String text) {
            try {
                return CanonicalText.day(text).toString();
            } catch (DateTimeException e) {
                throw unreadable(field, text);
            }
        }
    },
    /** {@code yyyy-MM}. */
    MONTH {
        @Override
        String canonical(String field, String text) {
            try {
                return CanonicalText.month(text).toString();
            } catch (DateTimeException e) {
                throw unreadable(field, text);
            }
        }
    },
    /** {@code true} or {@code false}. */
    YES_NO {
        @Override
        String canonical(String field, String text) {
            return matching(TRUTH, field, text);
        }
    },
    /** The name of a constant of the field's enumeration. */
    CHOICE;

    private static final int DIGITS_OF_YUAN = 13;
    private static final int DIGITS_OF_NUMBER = 14;
    private static final int DIGITS_OF_WHOLE = 9;
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1," + DIGITS_OF_YUAN + "}(\\.\\d{1,2})?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1," + DIGITS_OF_NUMBER + "}(\\.\\d{1,10})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1," + DIGITS_OF_WHOLE + "}");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    /** @throws Refusal if the text is no such value */
    String canonical(String field, String text) {
        return text;
    }

    private static String matching(Pattern pattern, String field, String text) {
        if (!pattern.matcher(text).matches()) {
            throw unreadable(field, text);
        }
        return text;
    }

    static Refusal unreadable(String field, String text) {
        return new Refusal("register.value-unreadable", field, text);
    }
}
