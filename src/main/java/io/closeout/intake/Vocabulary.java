package io.closeout.intake;

import io.closeout.register.CardField;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the words of one field mean: the constants of our own, what we call them in either language, what others call
 * them, and the codes of one source.
 */
final class Vocabulary {
    /** A meaning that begins with it refuses the word. */
    static final String REFUSED = "!";

    private static final String YES_NO = "yes_no";
    private static final Map<String, Map<String, String>> TABLE = ReadingTables.rows("values.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get("field"),
                    Collectors.toMap(row -> PlainText.of(row.get("word")), row -> row.get("means"))));
    private static final int MOST_KEPT = 1_000;

    private final Map<String, String> words;
    private final Map<String, String> asWritten = new HashMap<>();

    private Vocabulary(Map<String, String> words) {
        this.words = words;
    }

    static Vocabulary of(CardField field, ImportProfile profile) {
        Map<String, String> words = new HashMap<>();
        switch (field.type()) {
            case CHOICE -> own(words, field.choices());
            case YES_NO -> words.putAll(TABLE.get(YES_NO));
            default -> {}
        }
        return completed(words, field.code(), profile);
    }

    static Vocabulary yesNo() {
        return new Vocabulary(TABLE.get(YES_NO));
    }

    /** Of constants that stand in the text of a field. */
    static Vocabulary of(Class<? extends Enum<?>> constants, CardField field, ImportProfile profile) {
        Map<String, String> words = new HashMap<>();
        own(words, constants);
        return completed(words, field.code(), profile);
    }

    static Vocabulary currencies(ImportProfile profile) {
        Map<String, String> words = Currency.getAvailableCurrencies().stream()
                .collect(Collectors.toMap(
                        currency -> PlainText.of(currency.getCurrencyCode()), Currency::getCurrencyCode));
        return completed(words, CardField.CURRENCY.code(), profile);
    }

    private static void own(Map<String, String> words, Class<? extends Enum<?>> constants) {
        for (Enum<?> constant : constants.getEnumConstants()) {
            words.put(PlainText.of(constant.name()), constant.name());
            Words.of(constant).forEach(word -> words.put(PlainText.of(word), constant.name()));
        }
    }

    private static Vocabulary completed(Map<String, String> words, String field, ImportProfile profile) {
        words.putAll(TABLE.getOrDefault(field, Map.of()));
        profile.codes().getOrDefault(field, Map.of()).forEach((word, means) -> {
            String known = words.get(PlainText.of(means));
            words.put(PlainText.of(word), known == null ? means : known);
        });
        return new Vocabulary(words);
    }

    /** @return null if the word is not known */
    String meaning(String word) {
        String kept = asWritten.get(word);
        if (kept != null) {
            return kept;
        }
        String meaning = words.get(PlainText.of(word));
        if (meaning != null && asWritten.size() < MOST_KEPT) {
            asWritten.put(word, meaning);
        }
        return meaning;
    }
}
