package io.closeout.sheet;

/**
 * What belongs to the text of a cell and what only surrounds it. An apostrophe before what a spreadsheet would take for a
 * formula or a figure says "this is text" and is no part of it; before anything else it is one that somebody typed.
 * Reading takes such a mark away, so writing puts one before every text from which it would be taken, and before every
 * formula.
 */
final class CellText {
    private static final char APOSTROPHE = '\'';
    private static final String BETWEEN_DIGITS = ".,-/: ";
    private static final String FORMULA_BEGINS = "=+-@＝＋－＠";

    private CellText() {}

    static String read(String cell) {
        String text = strip(cell);
        return isMarked(text) ? strip(text.substring(1)) : text;
    }

    /** As {@link #read}; of {@code ="00123"}, a formula that is nothing but a text, that text. */
    static String readTyped(String cell) {
        String text = strip(cell);
        boolean quoted = text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"");
        String inside = quoted ? text.substring(2, text.length() - 1) : "";
        return quoted && inside.replace("\"\"", "").indexOf('"') < 0 ? strip(inside.replace("\"\"", "\"")) : read(cell);
    }

    /** Whether the apostrophe that a stripped text begins with is a mark; others may follow it. */
    private static boolean isMarked(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
            boolean hidden = beginsHidden(text, at);
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (hidden || beginsFormula(text, at) || isFigure(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsHidden(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\t' || text.charAt(at) == '\r');
    }

    private static boolean beginsFormula(String text, int at) {
        return at < text.length() && FORMULA_BEGINS.indexOf(text.charAt(at)) >= 0;
    }

    /** A number, a date or a code of digits, which a spreadsheet would calculate with. */
    private static boolean isFigure(String text, int from) {
        boolean digits = false;
        for (int i = from; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && BETWEEN_DIGITS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }

    /** Without what nobody sees at either end: spaces of every width, line breaks, tabs, control and format characters. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** Whether a text has to be marked as text, lest a spreadsheet calculates it or reading takes its apostrophe. */
    static boolean needsMark(String text) {
        String visible = strip(text);
        return !visible.isEmpty() && (isMarked(visible) || beginsFormula(visible, 0) || beginsHidden(text, 0));
    }

    static String marked(String text) {
        return needsMark(text) ? APOSTROPHE + text : text;
    }
}
