package io.closeout.refusal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A request that the rules turn down before anything is written. Its sentence says what is wrong and what to do; it is
 * kept under {@link #code()} in {@code refusals*.properties}, so a person reads it in the language of the page.
 */
public class Refusal extends RuntimeException {
    private static final String SENTENCES = "refusals";
    private static final String WORDS = "words";

    private final String code;
    private final String field;
    private final transient Object[] details;

    /**
     * @param code    key of the sentence
     * @param field   form field the sentence belongs to, empty when it concerns the request as a whole
     * @param details what the sentence names: codes, amounts, people
     */
    public Refusal(String code, String field, Object... details) {
        super(code + " " + Arrays.asList(details));
        this.code = code;
        this.field = field;
        this.details = details.clone();
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }

    /** The same refusal at another field, where a form calls it differently. */
    public Refusal at(String otherField) {
        return new Refusal(code, otherField, details);
    }

    /** The sentence in the given language. */
    public String sentence(Locale locale) {
        Object[] words =
                Arrays.stream(details).map(detail -> word(detail, locale)).toArray();
        return new MessageFormat(bundle(SENTENCES, locale).getString(code), locale).format(words);
    }

    /** States and the like are said as {@code <type>.<constant>} has them; codes, dates and amounts as they are. */
    private static Object word(Object detail, Locale locale) {
        if (detail instanceof Enum<?> constant) {
            return bundle(WORDS, locale)
                    .getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        return detail instanceof Number ? detail.toString() : detail;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
