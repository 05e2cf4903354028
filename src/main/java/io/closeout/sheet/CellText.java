package io.closeout.sheet;

/**
 * What belongs to the text of a cell and what only surrounds it. A leading apostrophe says "this is text" and is no part
 * of it; reading takes one away, so writing puts one before every text that begins with one, or that a spreadsheet
 * would take for a formula.
 */
final class CellText {
    private static final char APOSTROPHE = '\'';
    private static final String FORMULA_BEGINS = "=+-@＝＋－＠";

    private CellText() {}

    static String read(String cell) {
        String text = strip(cell);
        return text.isEmpty() || text.charAt(0) != APOSTROPHE ? text : strip(text.substring(1));
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
        return !visible.isEmpty()
                && (visible.charAt(0) == APOSTROPHE
                        || FORMULA_BEGINS.indexOf(visible.charAt(0)) >= 0
                        || text.charAt(0) == '\t'
                        || text.charAt(0) == '\r');
    }

    static String marked(String text) {
        return needsMark(text) ? APOSTROPHE + text : text;
    }
}
