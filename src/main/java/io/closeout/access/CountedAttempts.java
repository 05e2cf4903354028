package io.closeout.access;

import io.closeout.audit.ContentHash;
import io.closeout.time.BusinessClock;
import io.closeout.time.UtcColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps one row per person and address, per address and per person. What is typed as a name may be a password, so the rows
 * are named by hashes. Rows that say nothing any more are deleted with every failure, so their number is bounded by what
 * one day's waits let through.
 */
@Component
class CountedAttempts implements SignInAttempts {
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration KNOWN = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate apart;

    CountedAttempts(JdbcTemplate jdbc, BusinessClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param succeededAt null: never */
    private record Count(int failures, Instant failedAt, Instant succeededAt) {
        static final Count NONE = new Count(0, Instant.EPOCH, null);
    }

    /** The three rows that a try concerns. */
    private record Keys(String pair, String address, String person) {
        static Keys of(String login, String from) {
            String name = login.strip().toLowerCase(Locale.ROOT);
            String site = Site.of(from).name();
            return new Keys(
                    ContentHash.of("pair\n" + name + "\n" + site),
                    ContentHash.of("address\n" + site),
                    ContentHash.of("person\n" + name));
        }

        /** In one order, so that two tries wait for each other instead of locking each other out. */
        List<String> sorted() {
            return List.of(pair, address, person).stream().sorted().toList();
        }
    }

    @Override
    public Optional<Duration> wait(String login, String address) {
        Keys keys = Keys.of(login, address);
        return left(keys, read(keys.sorted(), ""), clock.now());
    }

    @Override
    public Optional<Duration> begin(String login, String address) {
        Keys keys = Keys.of(login, address);
        keys.sorted().forEach(this::ensure);
        Instant now = clock.now();
        return apart.execute(status -> {
            Map<String, Count> counts = read(keys.sorted(), " for update");
            Optional<Duration> left = left(keys, counts, now);
            if (left.isEmpty()) {
                add(keys.pair(), counts, Patience.WITH_A_PERSON_AT_AN_ADDRESS, now);
                add(keys.address(), counts, Patience.WITH_AN_ADDRESS, now);
                add(keys.person(), counts, Patience.WITH_A_PERSON, now);
                forget(now);
            }
            return left;
        });
    }

    @Override
    public void succeeded(String login, String address) {
        Keys keys = Keys.of(login, address);
        LocalDateTime now = UtcColumn.of(clock.now());
        apart.executeWithoutResult(status -> {
            jdbc.update(
                    "update sign_in_attempt set failures = 0, succeeded_at = ? where attempt_key = ?",
                    now,
                    keys.pair());
            oneLess(keys.address());
            oneLess(keys.person());
        });
    }

    @Override
    public void takenBack(String login, String address) {
        apart.executeWithoutResult(status -> Keys.of(login, address).sorted().forEach(this::oneLess));
    }

    @Override
    public Optional<Duration> waitOfTokens(String address) {
        String key = tokens(address);
        Count count = read(List.of(key), "").getOrDefault(key, Count.NONE);
        return positive(Patience.WITH_AN_ADDRESS.left(count.failures(), count.failedAt(), clock.now()));
    }

    @Override
    public void wrongToken(String address) {
        String key = tokens(address);
        ensure(key);
        Instant now = clock.now();
        apart.executeWithoutResult(status -> {
            add(key, read(List.of(key), " for update"), Patience.WITH_AN_ADDRESS, now);
            forget(now);
        });
    }

    private static String tokens(String address) {
        return ContentHash.of("tokens\n" + Site.of(address).name());
    }

    private Optional<Duration> left(Keys keys, Map<String, Count> counts, Instant now) {
        Count pair = counts.getOrDefault(keys.pair(), Count.NONE);
        Count address = counts.getOrDefault(keys.address(), Count.NONE);
        Count person = counts.getOrDefault(keys.person(), Count.NONE);
        boolean underAttack = Patience.WITH_A_PERSON.remembered(person.failures(), person.failedAt(), now)
                > Patience.WITH_A_PERSON.free();
        boolean known = pair.succeededAt() != null && pair.succeededAt().isAfter(now.minus(KNOWN));
        Patience withPair =
                underAttack && !known ? Patience.WITH_A_PERSON_UNDER_ATTACK : Patience.WITH_A_PERSON_AT_AN_ADDRESS;
        Duration ofPair = withPair.left(pair.failures(), pair.failedAt(), now);
        Duration ofAddress =
                known ? Duration.ZERO : Patience.WITH_AN_ADDRESS.left(address.failures(), address.failedAt(), now);
        return positive(ofPair.compareTo(ofAddress) > 0 ? ofPair : ofAddress);
    }

    private static Optional<Duration> positive(Duration wait) {
        return wait.isNegative() || wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    private Map<String, Count> read(List<String> keys, String lock) {
        Map<String, Count> counts = new HashMap<>();
        for (String key : keys) {
            jdbc.query(
                    "select failures, failed_at, succeeded_at from sign_in_attempt where attempt_key = ?" + lock,
                    row -> {
                        counts.put(
                                key,
                                new Count(
                                        row.getInt(1),
                                        UtcColumn.read(row, "failed_at"),
                                        UtcColumn.read(row, "succeeded_at")));
                    },
                    key);
        }
        return counts;
    }

    private void add(String key, Map<String, Count> counts, Patience patience, Instant now) {
        Count before = counts.getOrDefault(key, Count.NONE);
        int failures = patience.remembered(before.failures(), before.failedAt(), now) + 1;
        jdbc.update(
                "update sign_in_attempt set failures = ?, failed_at = ? where attempt_key = ?",
                failures,
                UtcColumn.of(now),
                key);
    }

    private void oneLess(String key) {
        jdbc.update("update sign_in_attempt set failures = failures - 1 where attempt_key = ? and failures > 0", key);
    }

    private void ensure(String key) {
        if (!read(List.of(key), "").isEmpty()) {
            return;
        }
        try {
            apart.executeWithoutResult(status -> jdbc.update(
                    "insert into sign_in_attempt (attempt_key, failures, failed_at) values (?, 0, ?)",
                    key,
                    UtcColumn.of(clock.now())));
        } catch (DataIntegrityViolationException alreadyThere) {
            // another try began it a moment ago
        }
    }

    private void forget(Instant now) {
        jdbc.update(
                "delete from sign_in_attempt where failed_at < ? and (succeeded_at is null or succeeded_at < ?)",
                UtcColumn.of(now.minus(FORGOTTEN)),
                UtcColumn.of(now.minus(KNOWN)));
    }
}
