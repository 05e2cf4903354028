package io.closeout.intake;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What our own pages and files call a constant, in either language. */
final class Words {
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static Stream<String> of(Enum<?> constant) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .filter(language -> bundle(language).containsKey(key(constant)))
                .map(language -> of(constant, language));
    }

    static String of(Enum<?> constant, Locale language) {
        return bundle(language).getString(key(constant));
    }

    /** @param constant name of one of the constants */
    static String of(Class<? extends Enum<?>> constants, String constant, Locale language) {
        return bundle(language).getString(constants.getSimpleName() + "." + constant);
    }

    static String yesNo(boolean yes, Locale language) {
        return bundle(language).getString(yes ? "yes" : "no");
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("words", language, OWN_LANGUAGE_ONLY);
    }
}
