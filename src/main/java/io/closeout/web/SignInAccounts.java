package io.closeout.web;

import io.closeout.access.OpenAccounts;
import io.closeout.access.Passwords;
import io.closeout.organisation.Account;
import io.closeout.organisation.Post;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds people by their sign-in name, whoever has checked that it is them. Roles come from the organisation only. */
@Component
class SignInAccounts {
    private final OpenAccounts accounts;
    private final Passwords passwords;

    SignInAccounts(OpenAccounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @throws UsernameNotFoundException if nobody signs in by that name with a password of ours */
    UserDetails withPassword(String login) {
        Account account = account(login).orElseThrow(() -> new UsernameNotFoundException("nobody by that name"));
        String password = passwords
                .of(account)
                .orElseThrow(() -> new UsernameNotFoundException("nobody by that name has a password"));
        return new PasswordUser(account, password, authorities(account));
    }

    /** The account of a person who opens pages; systems have none. */
    Optional<Account> account(String login) {
        return accounts.find(login).filter(account -> !account.technical());
    }

    static List<GrantedAuthority> authorities(Account account) {
        return account.person().posts().stream()
                .map(Post::role)
                .distinct()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
