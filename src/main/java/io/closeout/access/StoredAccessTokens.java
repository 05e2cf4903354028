package io.closeout.access;

import io.closeout.audit.AuditTrail;
import io.closeout.audit.ContentHash;
import io.closeout.organisation.Account;
import io.closeout.organisation.Accounts;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredAccessTokens implements AccessTokens {
    /** {@code clo_<id>_<secret>}: found by its id, so that the secret is compared as a whole and not by an index. */
    private static final Pattern TEXT = Pattern.compile("clo_(\\d{1,18})_([A-Za-z0-9_-]{43})");

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LIFE_YEARS = 1;
    private static final int MOST_AT_ONCE = 20;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String NOBODYS = ContentHash.of("");

    private final AccessTokenRows tokens;
    private final OpenAccounts open;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    StoredAccessTokens(
            AccessTokenRows tokens, OpenAccounts open, Accounts accounts, AuditTrail audit, BusinessClock clock) {
        this.tokens = tokens;
        this.open = open;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Issued issue(String owner, String name, Set<Scope> scopes, LocalDate expiresOn, String actor) {
        Account account = requireMayIssue(owner, actor);
        requireSound(name, scopes, expiresOn);
        if (of(owner).stream().filter(this::isAlive).count() >= MOST_AT_ONCE) {
            throw new Refusal("access.too-many-tokens", "", MOST_AT_ONCE);
        }
        String secret = newSecret();
        AccessTokenEntity stored = tokens.save(new AccessTokenEntity(
                owner, name.strip(), ContentHash.of(secret), scopes, expiresOn, actor, clock.now(), account.version()));
        AccessToken token = stored.toToken(account.version());
        record(account.person(), token, "token.issued", actor);
        return new Issued(token, "clo_" + token.id() + "_" + secret);
    }

    private void requireSound(String name, Set<Scope> scopes, LocalDate expiresOn) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refusal("access.token-name-missing", "name", LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            throw new Refusal("access.token-without-scope", "scopes");
        }
        LocalDate latest = clock.today().plusYears(LONGEST_LIFE_YEARS);
        if (expiresOn == null || expiresOn.isBefore(clock.today()) || expiresOn.isAfter(latest)) {
            throw new Refusal("access.token-life", "expiresOn", clock.today().toString(), latest.toString());
        }
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @Override
    public List<AccessToken> of(String owner) {
        long version = accounts.account(owner).map(Account::version).orElse(0L);
        return tokens.findByLoginOrderByIdDesc(owner).stream()
                .map(token -> token.toToken(version))
                .toList();
    }

    @Override
    public void revoke(long id, String actor) {
        AccessTokenEntity token =
                tokens.findById(id).orElseThrow(() -> new Refusal("access.unknown-token", "", String.valueOf(id)));
        Account owner = mayRevoke(token.owner(), actor)
                .orElseThrow(() -> new Refusal("access.unknown-token", "", String.valueOf(id)));
        if (!token.toToken(owner.version()).revoked()) {
            token.revoke(actor, clock.now());
            record(owner.person(), token.toToken(owner.version()), "token.revoked", actor);
        }
    }

    @Override
    public AccessToken accept(String text) {
        Matcher parts = TEXT.matcher(text);
        boolean readable = parts.matches();
        Optional<AccessTokenEntity> stored =
                readable ? tokens.findById(Long.parseLong(parts.group(1))) : Optional.empty();
        String presented = ContentHash.of(readable ? parts.group(2) : text);
        if (!isSame(stored.map(AccessTokenEntity::hash).orElse(NOBODYS), presented) || stored.isEmpty()) {
            throw new Refusal("access.wrong-token", "");
        }
        Account owner = open.find(stored.get().owner()).orElseThrow(() -> new Refusal("access.disabled-person", ""));
        AccessToken token = stored.get().toToken(owner.version());
        if (token.revoked()) {
            throw new Refusal("access.revoked-token", "");
        }
        if (token.ended()) {
            throw new Refusal("access.ended-token", "");
        }
        if (token.expiresOn().isBefore(clock.today())) {
            throw new Refusal("access.expired-token", "", token.expiresOn().toString());
        }
        if (owner.mustChangePassword()) {
            throw new Refusal("access.change-first-password", "");
        }
        Instant now = clock.now();
        tokens.used(token.id(), now, now.minus(A_MINUTE));
        return token;
    }

    /** Takes as long whatever is different. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isAlive(AccessToken token) {
        return !token.revoked() && !token.ended() && !token.expiresOn().isBefore(clock.today());
    }

    private Account requireMayIssue(String owner, String actor) {
        return mayIssue(owner, actor).orElseThrow(() -> new Refusal("organisation.unknown-person", "owner", owner));
    }

    /** Nobody makes one that acts for another person; those of a technical person are an administrator's. */
    private Optional<Account> mayIssue(String owner, String actor) {
        return mayRevoke(owner, actor).filter(account -> owner.equals(actor) || account.technical());
    }

    private Optional<Account> mayRevoke(String owner, String actor) {
        if (owner.equals(actor)) {
            return open.find(owner);
        }
        return open.find(actor)
                .map(Account::person)
                .filter(acting -> acting.holds(Role.ADMIN))
                .flatMap(acting -> accounts.account(owner)
                        .filter(account -> account.person().company().equals(acting.company())));
    }

    private void record(Person owner, AccessToken token, String verb, String actor) {
        String detail = "%s: %s, %s".formatted(token.name(), Scope.text(token.scopes()), token.expiresOn());
        audit.record(owner.company(), actor, verb, "token/" + token.id() + "/" + owner.login(), detail);
    }
}
