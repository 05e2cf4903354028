package io.closeout.web;

import io.closeout.refusal.Refusal;
import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Whoever tries has to wait first. Of the kind after which no other way of checking the password is tried. */
class TooManyAttempts extends AccountStatusException {
    private static final long serialVersionUID = 1;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.seconds = wait.plusNanos(999_999_999).toSeconds();
    }

    long seconds() {
        return seconds;
    }

    Refusal refusal() {
        return new Refusal("access.too-many-attempts", "", seconds);
    }
}
