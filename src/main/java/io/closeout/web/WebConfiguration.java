package io.closeout.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/**
 * Sets up the languages of the pages, where a choice made with {@code ?lang=} is kept in a cookie, the scopes of calls, and
 * which files a browser keeps; nothing else is kept.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Duration AS_LONG_AS_ITS_VERSION = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        return new LanguageResolver(secure);
    }

    /** The interface is left out: the language of one answer there is nobody's choice for the pages. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor keepsChoice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String tag) {
                return LanguageResolver.language(tag);
            }
        };
        keepsChoice.setParamName(LanguageResolver.NAME);
        registry.addInterceptor(keepsChoice).excludePathPatterns("/api/**");
        registry.addInterceptor(new ScopesOfTokens()).addPathPatterns("/api/**");
        registry.addInterceptor(keptFiles());
    }

    /** A library's file has its version in its address; our own is asked for again and only sent if it has changed. */
    private static WebContentInterceptor keptFiles() {
        WebContentInterceptor files = new WebContentInterceptor();
        files.addCacheMapping(
                CacheControl.maxAge(AS_LONG_AS_ITS_VERSION).cachePublic().immutable(),
                "/webjars/**",
                "/camunda/lib/**");
        files.addCacheMapping(CacheControl.noCache(), "/closeout.css", "/closeout.js");
        return files;
    }
}
