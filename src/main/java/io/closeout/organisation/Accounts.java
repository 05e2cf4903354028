package io.closeout.organisation;

import java.util.Optional;

/** How people sign in, beside who they are. */
public interface Accounts {
    Optional<Account> account(String login);

    /**
     * Stores the password that the person has chosen; all their sessions end.
     *
     * @param hash encoded, never the password itself
     */
    void passwordChosen(String login, String hash);

    /**
     * Stores a first password, to be changed at the first sign-in; all their sessions end.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no administrator of the person's company, or the person signs in
     *     by access tokens only
     */
    void firstPassword(String login, String hash, String actor);
}
