package io.closeout.web;

import io.closeout.organisation.Account;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who signed in with a password, ours or that of a directory. */
class PasswordUser extends User implements SignedIn {
    private static final long serialVersionUID = 1;

    private final long signInVersion;

    PasswordUser(Account account, String password, Collection<? extends GrantedAuthority> authorities) {
        super(account.person().login(), password, authorities);
        this.signInVersion = account.version();
    }

    @Override
    public long signInVersion() {
        return signInVersion;
    }
}
