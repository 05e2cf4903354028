package io.closeout.web;

import io.closeout.access.AccessTokens;
import io.closeout.access.SignInAttempts;
import io.closeout.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes an access token on the interface and nowhere else. A call with a token is the token's alone, whatever session comes
 * with it, and leaves none.
 */
class TokensOfCalls extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final SignInAttempts attempts;
    private final RequestMatcher interfaceCalls;

    TokensOfCalls(AccessTokens tokens, SignInAttempts attempts, RequestMatcher interfaceCalls) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.interfaceCalls = interfaceCalls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent == null
                || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !interfaceCalls.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        SecurityContext call = SecurityContextHolder.createEmptyContext();
        try {
            call.setAuthentication(new TokenBearer(tokens.accept(text)));
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
            return;
        }
        SecurityContextHolder.setContext(call);
        chain.doFilter(request, response);
    }

    /** A right token is never kept waiting: it cannot be guessed. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        SecurityContextHolder.clearContext();
        Optional<Duration> wait = attempts.waitOfTokens(request.getRemoteAddr());
        if (wait.isPresent()) {
            RefusedRequest.answer(request, response, new TooManyAttempts(wait.get()));
            return;
        }
        attempts.wrongToken(request.getRemoteAddr());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        RefusedRequest.answer(request, response, HttpStatus.UNAUTHORIZED, refusal);
    }
}
