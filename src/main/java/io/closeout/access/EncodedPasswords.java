package io.closeout.access;

import io.closeout.organisation.Account;
import io.closeout.organisation.Accounts;
import io.closeout.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class EncodedPasswords implements Passwords {
    private static final String DEMO_PASSWORD = "{noop}demo";
    private static final int SHORTEST = 12;

    /** BCrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    private final OpenAccounts open;
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    EncodedPasswords(OpenAccounts open, Accounts accounts, PasswordEncoder encoder) {
        this.open = open;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Override
    public Optional<String> of(Account account) {
        if (account.technical()) {
            return Optional.empty();
        }
        String stored = account.passwordHash();
        return Optional.ofNullable(stored == null && account.person().demo() ? DEMO_PASSWORD : stored);
    }

    @Override
    public void choose(String login, String old, String wanted) {
        boolean right = open.find(login)
                .flatMap(this::of)
                .filter(hash -> encoder.matches(old, hash))
                .isPresent();
        if (!right) {
            throw new Refusal("access.wrong-old-password", "old");
        }
        if (old.equals(wanted)) {
            throw new Refusal("access.same-password", "wanted");
        }
        accounts.passwordChosen(login, encoded(login, wanted));
    }

    @Override
    public void first(String login, String password, String actor) {
        accounts.firstPassword(login, encoded(login, password), actor);
    }

    @Override
    public String encoded(String login, String password) {
        boolean monotonous = password.chars().distinct().count() < FEWEST_DIFFERENT;
        boolean namesThePerson = password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
        if (password.length() < SHORTEST || monotonous || namesThePerson) {
            throw new Refusal("access.weak-password", "wanted", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refusal("access.long-password", "wanted", LONGEST_BYTES);
        }
        return encoder.encode(password);
    }
}
