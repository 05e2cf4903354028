package io.closeout.intake;

import io.closeout.money.PlainDecimal;
import java.math.BigDecimal;

/**
 * An amount or number as people and programs write it: {@code 1,234.56}, {@code ¥1234.56}, {@code 1234.56元},
 * {@code (1,234.56)} and {@code 1234.56-} for negative ones.
 *
 * @param unit what the cell itself says; null if it says nothing
 */
public record AmountText(BigDecimal number, ImportProfile.AmountUnit unit) {
    private static final int DIGITS_OF_LONG = 18;
    private static final int MOST_DIGITS = 40;
    private static final int GROUP = 3;
    private static final String[] CURRENCIES = {"¥", "RMB", "rmb", "CNY", "cny", "人民币", "$"};
    private static final String BLANKS = " \u00A0\u3000";
    private static final String MINUS = "-−";

    /** @return null if it is no number, or one with an exponent */
    public static AmountText parse(String cell) {
        return new Scan(PlainText.even(cell)).amount();
    }

    /** In yuan, by the unit of the cell or else the given one. */
    public BigDecimal inYuan(ImportProfile.AmountUnit ofColumn) {
        return (unit == null ? ofColumn : unit).inYuan(number);
    }

    /** Whether a text is a long number that Excel has turned into {@code 1.23E+11}: its last digits are lost. */
    static boolean isDamagedByExcel(String cell) {
        int e = Math.max(cell.indexOf('E'), cell.indexOf('e'));
        if (e < 1 || e + 2 >= cell.length() || cell.charAt(e + 1) != '+' && cell.charAt(e + 1) != '-') {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean fits =
                    i < e ? PlainText.isDigit(c) || c == '.' || c == '-' && i == 0 : i <= e + 1 || PlainText.isDigit(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static final class Scan {
        private final String text;
        private int at;
        private int end;

        private Scan(String text) {
            this.text = text;
            this.end = text.length();
        }

        private AmountText amount() {
            trim();
            boolean brackets = at < end && text.charAt(at) == '(' && text.charAt(end - 1) == ')';
            if (brackets) {
                at++;
                end--;
                trim();
            }
            boolean minus = sign();
            currency();
            minus |= sign();
            ImportProfile.AmountUnit unit = unit();
            if (at < end && MINUS.indexOf(text.charAt(end - 1)) >= 0) {
                minus = true;
                end--;
                trim();
            }
            BigDecimal number = digits();
            return number == null || brackets && minus
                    ? null
                    : new AmountText(brackets || minus ? number.negate() : number, unit);
        }

        private void trim() {
            while (at < end && BLANKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            while (at < end && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        }

        private boolean sign() {
            if (at >= end || MINUS.indexOf(text.charAt(at)) < 0 && text.charAt(at) != '+') {
                return false;
            }
            boolean minus = text.charAt(at) != '+';
            at++;
            trim();
            return minus;
        }

        private void currency() {
            if (at < end && !PlainText.isDigit(text.charAt(at))) {
                for (String currency : CURRENCIES) {
                    if (text.startsWith(currency, at)) {
                        at += currency.length();
                        trim();
                        return;
                    }
                }
            }
        }

        private ImportProfile.AmountUnit unit() {
            if (at >= end || text.charAt(end - 1) < '\u0080') {
                return null;
            }
            drop('整');
            boolean yuan = drop('元') || drop('圆');
            if (drop('万')) {
                return ImportProfile.AmountUnit.TEN_THOUSAND_YUAN;
            }
            return yuan ? ImportProfile.AmountUnit.YUAN : null;
        }

        private boolean drop(char last) {
            if (at < end && text.charAt(end - 1) == last) {
                end--;
                trim();
                return true;
            }
            return false;
        }

        private BigDecimal digits() {
            long unscaled = 0;
            int digits = 0;
            int point = -1;
            int comma = -1;
            for (int i = at; i < end; i++) {
                char c = text.charAt(i);
                if (PlainText.isDigit(c)) {
                    digits++;
                    unscaled = unscaled * 10 + (c - '0');
                } else if (c == '.' && point < 0) {
                    if (comma >= 0 && i - comma != GROUP + 1) {
                        return null;
                    }
                    point = i;
                } else if (c == ',' && point < 0) {
                    boolean first = comma < 0 && i - at >= 1 && i - at <= GROUP;
                    if (!first && (comma < 0 || i - comma != GROUP + 1)) {
                        return null;
                    }
                    comma = i;
                } else {
                    return null;
                }
            }
            if (digits == 0 || comma >= 0 && point < 0 && end - comma != GROUP + 1) {
                return null;
            }
            if (digits > MOST_DIGITS) {
                return null;
            }
            return digits <= DIGITS_OF_LONG
                    ? BigDecimal.valueOf(unscaled, point < 0 ? 0 : end - point - 1)
                    : PlainDecimal.parse(text.substring(at, end).replace(",", ""));
        }
    }
}
