package io.closeout.access;

import io.closeout.organisation.Account;
import io.closeout.organisation.Accounts;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

@Component
class AccountsOfThisProfile implements OpenAccounts {
    private final Accounts accounts;
    private final boolean demo;

    AccountsOfThisProfile(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public Optional<Account> find(String login) {
        return accounts.account(login)
                .filter(account -> account.person().login().equals(login))
                .filter(account -> account.person().enabled())
                .filter(account -> demo || !account.person().demo());
    }
}
