package io.closeout.web;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Sets up the languages of the pages, where a choice made with {@code ?lang=} is kept in a cookie, and the scopes of calls. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
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
    }
}
