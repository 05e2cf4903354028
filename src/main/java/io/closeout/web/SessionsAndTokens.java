package io.closeout.web;

import io.closeout.access.AccessTokens;
import io.closeout.access.SignInAttempts;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Before anything is allowed: whether the session still belongs to somebody, and whose token a call carries. After it: how
 * much a call may send.
 */
@Component
class SessionsAndTokens {
    private static final RequestMatcher OPEN_TO_ALL = new OrRequestMatcher(
            SecurityConfiguration.path("/webjars/**"),
            SecurityConfiguration.path("/*.css"),
            SecurityConfiguration.path("/*.js"),
            SecurityConfiguration.path("/error"));
    private static final RequestMatcher PASSWORD_CHANGE =
            new OrRequestMatcher(SecurityConfiguration.path("/password"), SecurityConfiguration.path("/logout"));

    private final SignInAccounts accounts;
    private final AccessTokens tokens;
    private final SignInAttempts attempts;

    SessionsAndTokens(SignInAccounts accounts, AccessTokens tokens, SignInAttempts attempts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.attempts = attempts;
    }

    void addTo(HttpSecurity http, RequestMatcher calls, RequestMatcher interfaceCalls) {
        http.addFilterAfter(
                new SessionsFollowPeople(accounts, calls, OPEN_TO_ALL, PASSWORD_CHANGE),
                SecurityContextHolderFilter.class);
        http.addFilterAfter(new TokensOfCalls(tokens, attempts, interfaceCalls), SessionsFollowPeople.class);
        http.addFilterAfter(new BoundedBodies(interfaceCalls), AuthorizationFilter.class);
    }
}
