package io.closeout.intake;

/**
 * A column of a file and what is read from it.
 *
 * @param index  from 0
 * @param header as in the file; two headers one above the other as {@code 原值|期末}
 */
record Column(int index, String header, Meaning meaning, HeaderUnit unit) {
    private static final int LETTERS = 26;

    /** As spreadsheets call it: A to Z, AA … */
    String letter() {
        return letter(index);
    }

    static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int left = index; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.toString();
    }

    boolean isOther() {
        return meaning == SourceField.OTHER;
    }

    Column as(Meaning other) {
        return new Column(index, header, other, unit);
    }
}
