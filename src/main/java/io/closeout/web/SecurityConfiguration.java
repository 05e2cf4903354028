package io.closeout.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for our pages, the REST interface, Tasklist and Cockpit. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final RequestMatcher WEBAPPS = path("/camunda/**");
    private static final RequestMatcher CALLS_OF_WEBAPPS = path("/camunda/api/**");
    private static final RequestMatcher INTERFACE =
            new OrRequestMatcher(path("/api/**"), path("/v3/api-docs/**"), path("/v3/api-docs.yaml"));
    private static final RequestMatcher CALLS = new OrRequestMatcher(CALLS_OF_WEBAPPS, INTERFACE);
    private static final RequestMatcher WEBAPP_LOGOUT = post("/camunda/api/admin/auth/user/*/logout");

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http, Environment environment, SessionsAndTokens sessionsAndTokens, ProviderSignIn providers)
            throws Exception {
        RouteWhiteList routes = RouteWhiteList.read();
        http.authorizeHttpRequests(routes::authorize);
        http.formLogin(form -> form.loginPage("/login")
                .successHandler(SignInAnswers.signedIn())
                .failureHandler(SignInAnswers::passwordRefused));
        providers.addTo(http);
        sessionsAndTokens.addTo(http, CALLS, path("/api/**"));
        http.logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), WEBAPP_LOGOUT))
                .logoutSuccessHandler(SecurityConfiguration::signedOut));
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
        signIn.setFavorRelativeUris(true);
        http.exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        (request, response, stranger) -> response.sendError(HttpStatus.UNAUTHORIZED.value()), INTERFACE)
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), CALLS)
                .defaultAuthenticationEntryPointFor(signIn, new NegatedRequestMatcher(CALLS))
                .accessDeniedHandler(routes.refusals(new SessionIsOver(CALLS))));
        // the webapps bring their own CSRF token and content security policy
        http.csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS, SecurityConfiguration::isNotForged));
        http.addFilterAfter(new TokensOfWebapps(CALLS_OF_WEBAPPS), CsrfFilter.class);
        // written last, and not where an answer has one: the webapps' pages bring their own
        http.headers(headers -> headers.contentSecurityPolicy(ours -> ours.policyDirectives(POLICY)));
        http.headers(headers -> headers.referrerPolicy(from -> from.policy(ReferrerPolicy.SAME_ORIGIN)));
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            // always: a proxy that ends TLS hides it from us, and over plain HTTP browsers do not listen
            http.headers(headers ->
                    headers.httpStrictTransportSecurity(always -> always.requestMatcher(AnyRequestMatcher.INSTANCE)));
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            http.httpBasic(basic -> basic.authenticationDetailsSource(CallDetails::new)
                    .authenticationEntryPoint(SignInAnswers::callRefused));
        }
        return http.build();
    }

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    /**
     * A forged call lives on the session of a browser. One that carries its own credentials is none, as a browser adds no
     * header by itself; neither is a stranger's, who is told to sign in.
     */
    private static boolean isNotForged(HttpServletRequest request) {
        boolean stranger = SecurityContextHolder.getContext().getAuthentication() == null;
        boolean signsItself = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return (stranger || signsItself) && path("/api/**").matches(request);
    }

    private static void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (WEBAPP_LOGOUT.matches(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?logout");
        }
    }
}
