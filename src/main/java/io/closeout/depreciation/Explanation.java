package io.closeout.depreciation;

import io.closeout.money.Money;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Why a month of a book is the amount it is.
 *
 * @param amount  of the whole asset, before it is shared among departments
 * @param clauses of the sentence, in their order
 */
public record Explanation(YearMonth month, Book book, Money amount, List<Clause> clauses) {
    private static final String SENTENCES = "messages";
    private static final String WORDS = "words";

    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /**
     * A part of the sentence, kept as {@code explain.<key>} in {@code messages*.properties}.
     *
     * @param figures amounts, months and words it names
     */
    public record Clause(String key, List<Object> figures) {
        static Clause of(String key, Object... figures) {
            return new Clause(key, Arrays.asList(figures));
        }
    }

    /** In the given language, as one sentence. */
    public String sentence(Locale locale) {
        return MessageFormat.format(
                bundle(SENTENCES, locale).getString("explain.sentence"),
                month.toString(),
                clauses.stream()
                        .map(clause -> said(clause, locale))
                        .collect(Collectors.joining(bundle(SENTENCES, locale).getString("explain.and"))));
    }

    private static String said(Clause clause, Locale locale) {
        Object[] figures =
                clause.figures().stream().map(figure -> word(figure, locale)).toArray();
        return MessageFormat.format(bundle(SENTENCES, locale).getString("explain." + clause.key()), figures);
    }

    private static String word(Object figure, Locale locale) {
        if (figure instanceof Money amount) {
            return amount.grouped();
        }
        if (figure instanceof Enum<?> constant) {
            return bundle(WORDS, locale)
                    .getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        return String.valueOf(figure);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
