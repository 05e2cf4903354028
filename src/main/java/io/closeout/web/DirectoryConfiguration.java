package io.closeout.web;

import io.closeout.organisation.Account;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ldap.core.DirContextAdapter;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.authentication.LdapAuthenticationProvider;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.UserDetailsContextMapper;

/** A directory that checks passwords by binding as the person; who they are and what they may do is known here only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("closeout.sign-in.ldap.url")
class DirectoryConfiguration {
    private static final String PATIENCE_MILLIS = "5000";

    /** Not a provider by itself: passwords are checked in one place, {@link PatientSignIn}. */
    record Directory(LdapAuthenticationProvider binding) {}

    @Bean
    Directory directory(DirectorySettings settings, SignInAccounts accounts) {
        DefaultSpringSecurityContextSource server = new DefaultSpringSecurityContextSource(settings.url());
        if (settings.managerDn().isEmpty()) {
            server.setAnonymousReadOnly(true);
        } else {
            server.setUserDn(settings.managerDn());
            server.setPassword(settings.managerPassword());
        }
        server.setBaseEnvironmentProperties(Map.of(
                "com.sun.jndi.ldap.connect.timeout",
                PATIENCE_MILLIS,
                "com.sun.jndi.ldap.read.timeout",
                PATIENCE_MILLIS));
        server.afterPropertiesSet();
        BindAuthenticator binding = new BindAuthenticator(server);
        binding.setUserSearch(new FilterBasedLdapUserSearch(settings.searchBase(), settings.searchFilter(), server));
        binding.afterPropertiesSet();
        LdapAuthenticationProvider directory = new LdapAuthenticationProvider(binding);
        directory.setUserDetailsContextMapper(new PeopleOfTheDirectory(accounts));
        return new Directory(directory);
    }

    private record PeopleOfTheDirectory(SignInAccounts accounts) implements UserDetailsContextMapper {
        @Override
        public UserDetails mapUserFromContext(
                DirContextOperations found, String login, Collection<? extends GrantedAuthority> groups) {
            Account account = accounts.account(login).orElseThrow(() -> new BadCredentialsException("nobody here"));
            return new PasswordUser(account, "", SignInAccounts.authorities(account));
        }

        @Override
        public void mapUserToContext(UserDetails person, DirContextAdapter entry) {
            throw new UnsupportedOperationException("nothing is written to the directory");
        }
    }
}
