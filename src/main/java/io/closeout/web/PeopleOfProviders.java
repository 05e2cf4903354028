package io.closeout.web;

import io.closeout.organisation.Account;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the person whom an OpenID provider sends: a claim says their sign-in name, everything else we know ourselves. */
@Component
class PeopleOfProviders implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String UNKNOWN_PERSON = "unknown_person";

    private final OidcUserService provider = new OidcUserService();
    private final SignInAccounts accounts;
    private final OidcSettings settings;

    PeopleOfProviders(SignInAccounts accounts, OidcSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser sent = provider.loadUser(request);
        String login = sent.getClaimAsString(settings.personClaim());
        Account account = login == null ? null : accounts.account(login).orElse(null);
        if (account == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_PERSON));
        }
        return new ProviderUser(account, sent, SignInAccounts.authorities(account));
    }
}
