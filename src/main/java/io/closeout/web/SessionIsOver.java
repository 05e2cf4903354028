package io.closeout.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A form that was left open until its session was over lacks the session's token. Whoever sends it has no rights to
 * ask for; they sign in again.
 */
class SessionIsOver implements AccessDeniedHandler {
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final RequestMatcher calls;

    SessionIsOver(RequestMatcher calls) {
        this.calls = calls;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean stranger = SecurityContextHolder.getContext().getAuthentication() == null;
        if (denied instanceof CsrfException && stranger && !calls.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            otherwise.handle(request, response, denied);
        }
    }
}
