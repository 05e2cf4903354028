package io.closeout.access;

import io.closeout.organisation.Account;
import java.util.Optional;

/** The accounts that open this installation: of people who are enabled, and of the demo's people in the demo only. */
public interface OpenAccounts {
    /** By the exact sign-in name; the account says how it is spelt. */
    Optional<Account> find(String login);
}
