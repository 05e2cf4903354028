package io.closeout.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the styles of a workbook say about the values of cells: which numbers are days, which texts are marked as text. */
final class CellStyles {
    /** Formats that a workbook names by number only; 27 to 58 are those of Chinese Excel. */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final List<String> NO_LETTERS = List.of("general", "am/pm", "a/p");

    private final BitSet dates = new BitSet();
    private final BitSet texts = new BitSet();
    private int styles;

    /**
     * Adds the next style.
     *
     * @param code   the format's code, null if the workbook does not say it
     * @param marked whether an apostrophe, kept outside the text, says that cells are text
     */
    void add(int format, String code, boolean marked) {
        dates.set(styles, code == null ? BUILT_IN_DATES.contains(format) : isDate(code));
        texts.set(styles, marked);
        styles++;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    String text(String text, int style) {
        return texts.get(style) ? CellText.strip(text) : CellText.read(text);
    }

    /** A format shows a day if its first section has a year, a day, a weekday, or a month that is not minutes. */
    static boolean isDate(String code) {
        String letters = letters(code);
        if (letters.contains("y") || letters.contains("d") || letters.contains("aaa")) {
            return true;
        }
        if (letters.contains("h") || letters.contains("s")) {
            return false;
        }
        boolean digits = letters.contains("0") || letters.contains("#") || letters.contains("?");
        return letters.contains("m") || letters.contains("e") && !digits;
    }

    /** The first section without what stands for itself, colours, conditions and languages. */
    private static String letters(String code) {
        StringBuilder letters = new StringBuilder();
        int i = 0;
        while (i < code.length() && code.charAt(i) != ';') {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = after('"', code, i + 1);
                case '\\', '_', '*' -> i += 2;
                case '[' -> {
                    int end = after(']', code, i + 1);
                    String inside = code.substring(i + 1, Math.max(i + 1, end - 1));
                    if (inside.matches("[hHmMsS]+")) {
                        letters.append("h");
                    }
                    i = end;
                }
                default -> {
                    letters.append(c);
                    i++;
                }
            }
        }
        String first = letters.toString().toLowerCase(Locale.ROOT);
        for (String word : NO_LETTERS) {
            first = first.replace(word, "");
        }
        return first;
    }

    private static int after(char end, String code, int from) {
        int found = code.indexOf(end, from);
        return found < 0 ? code.length() : found + 1;
    }
}
