package io.closeout.intake;

/**
 * A text that is nothing but a dash or a slash, by which files say that there is nothing. In a file of ours an apostrophe
 * stands before it, so that it comes back as the text it is.
 */
final class DashText {
    private static final char APOSTROPHE = '\'';

    private DashText() {}

    static String written(String text) {
        return isDash(text) ? APOSTROPHE + text : text;
    }

    static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isDash(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Apostrophes before it do not make it another text, or one of ours could not be told from one with a mark. */
    private static boolean isDash(String text) {
        int dash = 0;
        while (dash < text.length() && text.charAt(dash) == APOSTROPHE) {
            dash++;
        }
        return dash < text.length() && PlainText.saysNothing(text.substring(dash));
    }
}
