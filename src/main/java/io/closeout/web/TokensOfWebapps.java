package io.closeout.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away forged calls of the webapps before anything is done about them. The engine does so too, but it ends the session
 * of whoever was made to send one, and signing out comes before it: either would let a foreign page sign a person out.
 */
class TokensOfWebapps extends OncePerRequestFilter {
    /** Where the engine keeps its token, and how its pages send it. */
    private static final String KEPT = "CAMUNDA_CSRF_TOKEN";

    private static final String SENT = "X-XSRF-TOKEN";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestMatcher calls;

    TokensOfWebapps(RequestMatcher calls) {
        this.calls = calls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || !calls.matches(request);
    }

    /** Without a session there is nothing that could be misused. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || isRight(session.getAttribute(KEPT), request.getHeader(SENT))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("X-CSRF-Token", "Required");
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isRight(Object kept, String sent) {
        return kept != null && kept.equals(sent);
    }
}
