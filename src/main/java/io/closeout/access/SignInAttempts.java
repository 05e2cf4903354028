package io.closeout.access;

import java.time.Duration;
import java.util.Optional;

/**
 * Slows down who guesses, on all nodes together, and locks nobody out.
 *
 * <p>Counted strictly is a person at one address, loosely an address as a whole. How often a person's password is missed
 * at all addresses together makes nobody wait by itself; it only shortens the patience with every single address. So
 * whoever guesses at one address never keeps the person at another one from signing in. An address at which a person
 * has signed in lately does not wait for what others do there. Failures are forgotten with time.
 */
public interface SignInAttempts {
    /** How long this person at this address has to wait before the next try, empty: not at all. */
    Optional<Duration> wait(String login, String address);

    /**
     * Counts a try as failed before it is made, so that a hundred tries at once are not one. A wait is not made longer by
     * trying while it lasts.
     *
     * @return how long to wait, and nothing is counted; empty: go on, then say {@link #succeeded} or {@link #takenBack}
     */
    Optional<Duration> begin(String login, String address);

    void succeeded(String login, String address);

    /** The try came to nothing without being wrong: whoever checks passwords was not there. */
    void takenBack(String login, String address);

    /** How long whoever comes from this address with wrong tokens has to wait. */
    Optional<Duration> waitOfTokens(String address);

    void wrongToken(String address);
}
