package io.closeout.web;

import io.closeout.organisation.Account;
import io.closeout.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request who the person of the session is now, on whatever node: the session of a person who was disabled, or
 * whose password changed, is over; roles are those of this moment, never those of the sign-in. Whoever has to change a
 * first password does that before anything else.
 */
class SessionsFollowPeople extends OncePerRequestFilter {
    private final SignInAccounts accounts;
    private final RequestMatcher calls;
    private final RequestMatcher openToAll;
    private final RequestMatcher passwordChange;

    SessionsFollowPeople(
            SignInAccounts accounts, RequestMatcher calls, RequestMatcher openToAll, RequestMatcher passwordChange) {
        this.accounts = accounts;
        this.calls = calls;
        this.openToAll = openToAll;
        this.passwordChange = passwordChange;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = stillSignedIn(kept);
        if (account.isEmpty()) {
            end(request);
        } else {
            refresh(kept, account.get());
        }
        boolean barred = account.filter(Account::mustChangePassword).isPresent()
                && !passwordChange.matches(request)
                && !openToAll.matches(request);
        if (!barred) {
            chain.doFilter(request, response);
        } else if (calls.matches(request)) {
            Refusal first = new Refusal("access.change-first-password", "");
            RefusedRequest.answer(request, response, HttpStatus.FORBIDDEN, first);
        } else {
            response.sendRedirect(request.getContextPath() + "/password");
        }
    }

    private Optional<Account> stillSignedIn(Authentication kept) {
        return kept.getPrincipal() instanceof SignedIn person
                ? accounts.account(kept.getName()).filter(account -> account.version() == person.signInVersion())
                : Optional.empty();
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
    }

    /** For this request only; the session keeps what it has. */
    private static void refresh(Authentication kept, Account account) {
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        UsernamePasswordAuthenticationToken person = UsernamePasswordAuthenticationToken.authenticated(
                kept.getPrincipal(), null, SignInAccounts.authorities(account));
        person.setDetails(kept.getDetails());
        now.setAuthentication(person);
        SecurityContextHolder.setContext(now);
    }
}
