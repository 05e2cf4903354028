package io.closeout.web;

import io.closeout.access.SignInAttempts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, ours and those of the directory, one try after the other. A sign-in on the page is counted before it
 * is checked. Calls that carry a password with each (the demo's HTTP Basic) are counted when they are wrong: a program
 * sends several at once.
 */
@Component
class PatientSignIn implements AuthenticationProvider {
    private final ProviderManager checks;
    private final SignInAttempts attempts;

    PatientSignIn(
            SignInAccounts accounts,
            PasswordEncoder encoder,
            ObjectProvider<DirectoryConfiguration.Directory> directory,
            SignInAttempts attempts) {
        DaoAuthenticationProvider own = new DaoAuthenticationProvider(accounts::withPassword);
        own.setPasswordEncoder(encoder);
        List<AuthenticationProvider> providers = new ArrayList<>(List.of(own));
        directory.ifAvailable(others -> providers.add(others.binding()));
        this.checks = new ProviderManager(providers);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String login = presented.getName();
        String address =
                presented.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        boolean call = presented.getDetails() instanceof CallDetails;
        Optional<Duration> wait = call ? attempts.wait(login, address) : attempts.begin(login, address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        return check(presented, login, address, call);
    }

    private Authentication check(Authentication presented, String login, String address, boolean call) {
        Authentication person;
        try {
            person = checks.authenticate(presented);
        } catch (InternalAuthenticationServiceException unavailable) {
            if (!call) {
                attempts.takenBack(login, address);
            }
            throw unavailable;
        } catch (AuthenticationException wrong) {
            if (call) {
                attempts.begin(login, address);
            }
            throw wrong;
        }
        if (!call) {
            attempts.succeeded(login, address);
        }
        return person;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
