package io.closeout.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Lets a program act for a person, within its scopes and never beyond what the person may do.
 *
 * @param owner      sign-in name of the person it acts for
 * @param name       what the person calls it
 * @param expiresOn  the last day on which it is accepted
 * @param lastUsedAt null: never; to the minute
 * @param revokedAt  null: not revoked
 * @param ended      since it was made the person's password has changed or the person was disabled, which ends every token
 */
public record AccessToken(
        long id,
        String owner,
        String name,
        Set<Scope> scopes,
        LocalDate expiresOn,
        String issuedBy,
        Instant issuedAt,
        Instant lastUsedAt,
        Instant revokedAt,
        boolean ended) {
    public boolean revoked() {
        return revokedAt != null;
    }
}
