package io.closeout.refusal;

/**
 * What a person wrote in words, made ready to be kept. Any letter of any script is welcome, and so is any mark: what looks
 * like HTML, a formula or an expression stays the text it is, and whoever shows it escapes it. Turned down is only what
 * nobody can see and what makes a text read as another one: control characters and reversed writing directions.
 */
public final class WrittenText {
    private WrittenText() {}

    /**
     * One or several lines.
     *
     * @param text    null is read as empty
     * @param field   the form field it was written in
     * @param longest in characters (UTF-16)
     * @return the text without blanks around it
     * @throws Refusal if it is longer, or holds a character that cannot be seen
     */
    public static String lines(String text, String field, int longest) {
        String written = text == null ? "" : text.strip();
        if (written.length() > longest) {
            throw new Refusal("form.too-long", field, longest);
        }
        requireVisible(written, field);
        return written;
    }

    /** The same for what is one line: a name, a code, a place. A line break, as wrapped cells have it, becomes a blank. */
    public static String line(String text, String field, int longest) {
        String written = lines(text, field, longest);
        return written.indexOf('\n') < 0 && written.indexOf('\r') < 0
                ? written
                : written.replaceAll("\\s*\\R\\s*", " ");
    }

    private static void requireVisible(String text, String field) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isHidden(character)) {
                throw new Refusal("form.hidden-character", field, i + 1, "U+%04X".formatted(character));
            }
        }
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> turnsDirection(character);
            default -> false;
        };
    }

    /** Embeddings, overrides and isolates of UAX 9; the marks that join emoji and scripts are none of them. */
    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
