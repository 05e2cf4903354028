package io.closeout.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Access tokens: shown once, kept as a hash only. Whatever ends the sessions of a person ends their tokens too: another
 * password, chosen or given, and being disabled, even if the person is enabled again.
 */
public interface AccessTokens {
    /** @param text what the program sends; nobody can find it out again */
    record Issued(AccessToken token, String text) {}

    /**
     * @param actor the owner, or for a technical person an administrator of its company
     * @param expiresOn the last day on which it is accepted, within a year
     * @throws io.closeout.refusal.Refusal if the actor may not, or name, scopes or day are not right
     */
    Issued issue(String owner, String name, Set<Scope> scopes, LocalDate expiresOn, String actor);

    /** The tokens of a person, the latest first. */
    List<AccessToken> of(String owner);

    /**
     * @param actor the owner, or an administrator of the owner's company
     * @throws io.closeout.refusal.Refusal if the actor has no such token to revoke
     */
    void revoke(long id, String actor);

    /**
     * Whose token this is.
     *
     * @throws io.closeout.refusal.Refusal if it is unknown, revoked, ended or expired, or its person is disabled or has to
     *     change a first password
     */
    AccessToken accept(String text);
}
