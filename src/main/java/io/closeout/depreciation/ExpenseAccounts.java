package io.closeout.depreciation;

import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The account that depreciation is charged to, by the use of the department. */
@Component
class ExpenseAccounts {
    private final Organisation organisation;
    private final AccountDetermination accounts;

    ExpenseAccounts(Organisation organisation, AccountDetermination accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    OfCompany of(String company) {
        return new OfCompany(company);
    }

    /** Asks for a department once, however many cards it uses. */
    final class OfCompany {
        private final String company;
        private final Map<String, Account> known = new HashMap<>();
        private AccountingStandard standard;

        private OfCompany(String company) {
            this.company = company;
        }

        Account of(String department) {
            Account account = known.get(department);
            if (account == null) {
                standard = standard == null ? organisation.company(company).standard() : standard;
                account = accounts.accountFor(AccountDetermination.Question.expense(
                        standard, organisation.department(company, department).use()));
                known.put(department, account);
            }
            return account;
        }
    }
}
