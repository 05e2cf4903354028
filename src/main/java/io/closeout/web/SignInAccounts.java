package io.closeout.web;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds people by their sign-in name. The demo's people sign in with {@code demo}, and in the demo profile only. */
@Component
class SignInAccounts implements UserDetailsService {
    private static final String DEMO_PASSWORD = "{noop}demo";

    private final Organisation organisation;
    private final boolean demo;

    SignInAccounts(Organisation organisation, Environment environment) {
        this.organisation = organisation;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Person person = organisation
                .person(login)
                .filter(Person::enabled)
                .orElseThrow(() -> new UsernameNotFoundException(login));
        String password = passwordOf(person).orElseThrow(() -> new UsernameNotFoundException(login));
        String[] roles = person.posts().stream()
                .map(Post::role)
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new);
        return User.withUsername(login).password(password).roles(roles).build();
    }

    private Optional<String> passwordOf(Person person) {
        if (person.demo()) {
            return demo ? Optional.of(DEMO_PASSWORD) : Optional.empty();
        }
        return organisation.passwordHash(person.login());
    }
}
