package io.closeout.money;

import java.math.BigDecimal;

/**
 * Reads a decimal number as people write it. {@code 1e20000000} is a number of eleven letters that fills the memory as soon
 * as anybody counts with it, so there are no exponents, and no more digits than any amount or quantity has.
 */
public final class PlainDecimal {
    /** In characters, with sign and point: more than a card, an amount or a share of it ever needs. */
    private static final int LONGEST = 48;

    private PlainDecimal() {}

    /** @throws NumberFormatException if it is not digits with at most a sign and a point, or too long */
    public static BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("longer than " + LONGEST + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+');
            if (!sign && c != '.' && (c < '0' || c > '9')) {
                throw new NumberFormatException(text);
            }
        }
        return new BigDecimal(text);
    }
}
