package io.closeout.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: letters and digits of one width, without blanks, in lower case. */
final class PlainText {
    private static final int ASCII = 0x7F;

    private PlainText() {}

    static String of(String text) {
        String even = even(text);
        StringBuilder plain = new StringBuilder(even.length());
        for (int i = 0; i < even.length(); i++) {
            char c = even.charAt(i);
            if (!isBlank(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Full width made half width; everything else as it is. */
    static String even(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ASCII) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a cell only says that there is nothing: {@code —}, {@code -}, {@code /}. */
    static boolean saysNothing(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (NOTHING.indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static final String NOTHING = "-/\\—–―－／ー";
}
