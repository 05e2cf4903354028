package io.closeout.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

@Entity
@Table(name = "access_token")
class AccessTokenEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;
    private String name;
    private String tokenHash;
    private String scopes;
    private LocalDate expiresOn;
    private String issuedBy;
    private Instant issuedAt;
    private long signInVersion;
    private Instant lastUsedAt;
    private String revokedBy;
    private Instant revokedAt;

    protected AccessTokenEntity() {}

    AccessTokenEntity(
            String owner,
            String name,
            String hash,
            Set<Scope> scopes,
            LocalDate expiresOn,
            String issuedBy,
            Instant issuedAt,
            long signInVersion) {
        this.login = owner;
        this.name = name;
        this.tokenHash = hash;
        this.scopes = Scope.text(scopes);
        this.expiresOn = expiresOn;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.signInVersion = signInVersion;
    }

    String owner() {
        return login;
    }

    String hash() {
        return tokenHash;
    }

    void revoke(String actor, Instant at) {
        if (revokedAt == null) {
            revokedBy = actor;
            revokedAt = at;
        }
    }

    /** @param version of the owner now, see {@link io.closeout.organisation.Account} */
    AccessToken toToken(long version) {
        return new AccessToken(
                id,
                login,
                name,
                Scope.ofText(scopes),
                expiresOn,
                issuedBy,
                issuedAt,
                lastUsedAt,
                revokedAt,
                version != signInVersion);
    }
}
