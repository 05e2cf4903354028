package io.closeout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Finds the language of an answer: asked for in the address, chosen before, preferred by the browser, else Chinese. */
class LanguageResolver extends CookieLocaleResolver {
    /** Name of the parameter and of the cookie. */
    static final String NAME = "lang";

    private static final Duration KEPT = Duration.ofDays(365);

    /** @param secure whether the choice is sent over TLS only */
    LanguageResolver(boolean secure) {
        super(NAME);
        setCookieMaxAge(KEPT);
        setCookieHttpOnly(true);
        setCookieSecure(secure);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(LanguageResolver::preferred);
    }

    /** The language a tag such as {@code en-GB} means here: there are two. */
    static Locale language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter(NAME);
        return asked == null ? super.resolveLocale(request) : language(asked);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return () -> resolveLocale(request);
    }

    @Override
    protected Locale parseLocaleValue(String tag) {
        return language(tag);
    }

    /** Without the header the servlet container would answer with the language of the machine. */
    private static Locale preferred(HttpServletRequest request) {
        boolean named = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return named ? language(request.getLocale().toLanguageTag()) : Locale.SIMPLIFIED_CHINESE;
    }
}
