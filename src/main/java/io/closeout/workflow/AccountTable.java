package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class AccountTable implements AccountDetermination {
    private final DecisionTables tables;

    AccountTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Account accountFor(Question question) {
        return tables.one(
                        "DetermineAccounts",
                        Map.of(
                                "standard", question.standard().name(),
                                "purpose", question.purpose().name(),
                                "leaving", question.leaving() == null ? "" : question.leaving(),
                                "result", result(question.gain()),
                                "departmentUse",
                                        question.use() == null
                                                ? ""
                                                : question.use().name()))
                .map(row -> new Account(row.text("code"), row.text("name"), row.text("detail")))
                .orElseThrow(() -> new Refusal("voucher.no-account", "", question));
    }

    private static String result(Boolean gain) {
        if (gain == null) {
            return "";
        }
        return gain ? "GAIN" : "LOSS";
    }
}
