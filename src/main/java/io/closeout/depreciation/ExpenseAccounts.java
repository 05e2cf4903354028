package io.closeout.depreciation;

import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Organisation;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The account that depreciation is charged to, by the use of the department. */
@Component
class ExpenseAccounts {
    private final Organisation organisation;
    private final AccountDetermination accounts;
    private volatile Known known = new Known("", Map.of());

    ExpenseAccounts(Organisation organisation, AccountDetermination accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    OfCompany of(String company) {
        return new OfCompany(company, new ConcurrentHashMap<>());
    }

    /** The same, with the answers that the versions of the tables in force have given before. */
    OfCompany of(String company, String rules) {
        Known current = known;
        if (!current.rules.equals(rules)) {
            current = new Known(rules, new ConcurrentHashMap<>());
            known = current;
        }
        return new OfCompany(company, current.answers);
    }

    private record Asked(AccountingStandard standard, DepartmentUse use) {}

    private record Known(String rules, Map<Asked, Account> answers) {}

    /** Asks for a department once, however many cards it uses. */
    final class OfCompany {
        private final String company;
        private final Map<Asked, Account> answers;
        private final Map<String, Account> byDepartment = new HashMap<>();
        private AccountingStandard standard;

        private OfCompany(String company, Map<Asked, Account> answers) {
            this.company = company;
            this.answers = answers;
        }

        Account of(String department) {
            Account account = byDepartment.get(department);
            if (account == null) {
                standard = standard == null ? organisation.company(company).standard() : standard;
                account = answers.computeIfAbsent(
                        new Asked(
                                standard,
                                organisation.department(company, department).use()),
                        asked -> accounts.accountFor(
                                AccountDetermination.Question.expense(asked.standard(), asked.use())));
                byDepartment.put(department, account);
            }
            return account;
        }
    }
}
