package io.closeout.web;

import io.closeout.organisation.Account;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an OpenID provider sent; their name is the one we know them by. */
class ProviderUser extends DefaultOidcUser implements SignedIn {
    private static final long serialVersionUID = 1;

    private final String login;
    private final long signInVersion;

    ProviderUser(Account account, OidcUser sent, Collection<? extends GrantedAuthority> authorities) {
        super(authorities, sent.getIdToken(), sent.getUserInfo());
        this.login = account.person().login();
        this.signInVersion = account.version();
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public long signInVersion() {
        return signInVersion;
    }
}
