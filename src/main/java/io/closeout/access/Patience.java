package io.closeout.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How many failures are free and how fast the wait grows after them: it doubles with each, up to a longest.
 *
 * @param free     failures without a wait
 * @param first    wait after the first failure beyond them
 * @param longest  no wait is longer
 * @param oneLess  time in which one failure is forgotten
 */
record Patience(int free, Duration first, Duration longest, Duration oneLess) {
    static final Patience WITH_A_PERSON_AT_AN_ADDRESS =
            new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofMinutes(15));

    /** While the person is guessed at from everywhere. */
    static final Patience WITH_A_PERSON_UNDER_ATTACK =
            new Patience(0, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofMinutes(15));

    static final Patience WITH_AN_ADDRESS =
            new Patience(20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30));

    /** Makes nobody wait: beyond what is free, the person is under attack. */
    static final Patience WITH_A_PERSON = new Patience(30, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(5));

    private static final int MOST_DOUBLINGS = 20;

    /** Failures that are not forgotten yet. */
    int remembered(int failures, Instant last, Instant now) {
        long forgotten = Duration.between(last, now).dividedBy(oneLess);
        return (int) Math.max(0, failures - Math.max(0, forgotten));
    }

    /** What is left of the wait, zero or negative when it is over. */
    Duration left(int failures, Instant last, Instant now) {
        int beyond = remembered(failures, last, now) - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(beyond - 1, MOST_DOUBLINGS));
        Duration bounded = wait.compareTo(longest) > 0 ? longest : wait;
        return bounded.minus(Duration.between(last, now));
    }
}
