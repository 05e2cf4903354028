package io.closeout.web;

import io.closeout.access.Passwords;
import io.closeout.access.SignInAttempts;
import io.closeout.organisation.Account;
import io.closeout.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的密码: the old one is asked for, and the new one ends every session of the person, this one too. */
@Controller
@RequestMapping("/password")
class PasswordPage {
    private static final Set<String> FIELDS = Set.of("old", "wanted", "again");

    private final SignInAccounts accounts;
    private final Passwords passwords;
    private final SignInAttempts attempts;

    PasswordPage(SignInAccounts accounts, Passwords passwords, SignInAttempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @GetMapping
    ModelAndView form(Principal principal) {
        return page(principal, HttpStatus.OK);
    }

    private ModelAndView page(Principal principal, HttpStatus status) {
        Account account = accounts.account(principal.getName())
                .orElseThrow(() -> new AccessDeniedException("nobody signs in as " + principal.getName()));
        return new ModelAndView("password", status)
                .addObject("stored", passwords.of(account).isPresent())
                .addObject("first", account.mustChangePassword());
    }

    @PostMapping
    ModelAndView change(
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam String again,
            Principal principal,
            HttpServletRequest request,
            Locale locale) {
        try {
            change(principal.getName(), request.getRemoteAddr(), old, wanted, again);
            return new ModelAndView("redirect:/login?changed");
        } catch (Refusal refusal) {
            return page(principal, RefusalStatus.of(refusal)).addObject("refused", Refused.of(refusal, FIELDS, locale));
        }
    }

    /** Whoever found a browser left alone guesses no faster here than at the sign-in. */
    private void change(String login, String address, String old, String wanted, String again) {
        if (!wanted.equals(again)) {
            throw new Refusal("access.passwords-differ", "again");
        }
        Optional<Duration> wait = attempts.begin(login, address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get()).refusal();
        }
        try {
            passwords.choose(login, old, wanted);
        } catch (Refusal refusal) {
            if (!refusal.field().equals("old")) {
                attempts.takenBack(login, address);
            }
            throw refusal;
        }
        attempts.takenBack(login, address);
    }
}
