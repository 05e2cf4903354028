package io.closeout.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a call comes from that carries its password with it, instead of signing in once. */
class CallDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1;

    CallDetails(HttpServletRequest request) {
        super(request);
    }
}
