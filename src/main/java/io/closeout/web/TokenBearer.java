package io.closeout.web;

import io.closeout.access.AccessToken;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that acts for the owner of its access token. It has no roles of its own: the domain asks who the owner is. */
class TokenBearer extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient AccessToken token;

    TokenBearer(AccessToken token) {
        super(List.of());
        this.token = token;
        setAuthenticated(true);
    }

    AccessToken token() {
        return token;
    }

    @Override
    public String getName() {
        return token.owner();
    }

    @Override
    public Object getPrincipal() {
        return token.owner();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
