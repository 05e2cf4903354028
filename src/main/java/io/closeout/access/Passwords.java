package io.closeout.access;

import io.closeout.organisation.Account;
import java.util.Optional;

/** The passwords that are stored here; whoever comes by a directory or a provider has none. */
public interface Passwords {
    /** The encoded password of an open account, empty where none opens it; the demo's people begin with {@code demo}. */
    Optional<String> of(Account account);

    /**
     * A person's own choice, which ends their sessions.
     *
     * @throws io.closeout.refusal.Refusal if the old one is wrong or the new one too weak
     */
    void choose(String login, String old, String wanted);

    /**
     * What an administrator tells a person, to be changed at the first sign-in.
     *
     * @throws io.closeout.refusal.Refusal if it is too weak or the actor may not
     */
    void first(String login, String password, String actor);

    /**
     * For a person who is about to be stored.
     *
     * @throws io.closeout.refusal.Refusal if it is too weak
     */
    String encoded(String login, String password);
}
