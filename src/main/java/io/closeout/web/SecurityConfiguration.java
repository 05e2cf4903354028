package io.closeout.web;

import io.closeout.organisation.Role;
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
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for our pages, the REST interface, Tasklist and Cockpit. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final RequestMatcher WEBAPPS = path("/camunda/**");
    private static final RequestMatcher INTERFACE =
            new OrRequestMatcher(path("/api/**"), path("/v3/api-docs/**"), path("/v3/api-docs.yaml"));
    private static final RequestMatcher CALLS = new OrRequestMatcher(path("/camunda/api/**"), INTERFACE);
    private static final String DEFINITIONS = "/camunda/api/engine/engine/*/process-definition";
    private static final String[] COUNTS_OF_THE_ENGINE = {
        "/camunda/api/cockpit/**",
        "/camunda/api/engine/engine/*/job-definition/**",
        DEFINITIONS + "/statistics",
        DEFINITIONS + "/*/statistics",
        DEFINITIONS + "/key/*/statistics",
        DEFINITIONS + "/key/*/tenant-id/*/statistics"
    };
    private static final RequestMatcher WEBAPP_LOGOUT = post("/camunda/api/admin/auth/user/*/logout");

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http, Environment environment, SessionsAndTokens sessionsAndTokens, ProviderSignIn providers)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/login", "/error", "/webjars/**", "/*.css", "/*.js", "/favicon.ico")
                .permitAll()
                // the engine's own doors: a second password check, and the creation of a first administrator
                .requestMatchers("/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**")
                .denyAll()
                // what the engine counts for whoever may look at a diagram
                .requestMatchers(COUNTS_OF_THE_ENGINE)
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .authenticated());
        http.formLogin(
                form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(SignInAnswers::passwordRefused));
        providers.addTo(http);
        sessionsAndTokens.addTo(http, CALLS, path("/api/**"));
        http.logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), WEBAPP_LOGOUT))
                .logoutSuccessHandler(SecurityConfiguration::signedOut));
        http.exceptionHandling(failures -> failures.accessDeniedHandler(new SessionIsOver(CALLS))
                .defaultAuthenticationEntryPointFor(
                        (request, response, stranger) -> response.sendError(HttpStatus.UNAUTHORIZED.value()), INTERFACE)
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), CALLS)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(CALLS)));
        // the webapps bring their own CSRF token and content security policy
        http.csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS, SecurityConfiguration::isNotForged));
        http.headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(WEBAPPS),
                new ContentSecurityPolicyHeaderWriter("default-src 'self'; img-src 'self' data:; object-src 'none';"
                        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))));
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
