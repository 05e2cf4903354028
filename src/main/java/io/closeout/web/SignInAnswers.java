package io.closeout.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** What somebody is told who did not get in. A wrong name and a wrong password are told the same. */
final class SignInAnswers {
    private SignInAnswers() {}

    /** On to the page that was asked for, by its path only: the host of an address is whatever the caller called us. */
    static AuthenticationSuccessHandler signedIn() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy((request, response, address) -> {
            URI asked = URI.create(address);
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            String root = asked.isAbsolute() ? "" : request.getContextPath();
            response.sendRedirect(response.encodeRedirectURL(root + asked.getRawPath() + query));
        });
        return handler;
    }

    static void passwordRefused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts wait) {
            RefusedRequest.answer(request, response, wait);
        } else {
            toSignIn(request, response, isDirectoryAway(failure) ? "unavailable" : "error");
        }
    }

    static void providerRefused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean unknown = failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(PeopleOfProviders.UNKNOWN_PERSON);
        toSignIn(request, response, unknown ? "unknown" : "provider");
    }

    static void callRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts wait) {
            RefusedRequest.answer(request, response, wait);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Closeout\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean isDirectoryAway(AuthenticationException failure) {
        return failure instanceof InternalAuthenticationServiceException;
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
