package io.closeout.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/** Sign-in by OpenID providers, where {@code spring.security.oauth2.client.registration} names some. */
@Component
class ProviderSignIn {
    private final InMemoryClientRegistrationRepository registrations;
    private final PeopleOfProviders people;

    ProviderSignIn(ObjectProvider<InMemoryClientRegistrationRepository> registrations, PeopleOfProviders people) {
        this.registrations = registrations.getIfAvailable();
        this.people = people;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (registrations == null) {
            return;
        }
        http.oauth2Login(providers -> providers
                .loginPage("/login")
                .successHandler(SignInAnswers.signedIn())
                .failureHandler(SignInAnswers::providerRefused)
                .authorizedClientRepository(new NoKeptClients())
                .userInfoEndpoint(who -> who.oidcUserService(people).userService(request -> {
                    // a provider that signs nothing proves nothing about who it is
                    throw new OAuth2AuthenticationException(new OAuth2Error("not_openid"));
                })));
    }

    /** Names by the address that begins the sign-in, in the order in which they are configured. */
    Map<String, String> buttons() {
        Map<String, String> buttons = new LinkedHashMap<>();
        if (registrations != null) {
            for (ClientRegistration registration : registrations) {
                buttons.put("/oauth2/authorization/" + registration.getRegistrationId(), registration.getClientName());
            }
        }
        return buttons;
    }
}
