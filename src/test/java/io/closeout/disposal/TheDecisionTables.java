package io.closeout.disposal;

import io.closeout.refusal.Refusal;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.VatDetermination;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The tables as they are packaged, asked without the rest of the engine. */
class TheDecisionTables implements AccountDetermination, VatDetermination {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision ACCOUNTS = table("DetermineAccounts");
    private static final DmnDecision VAT = table("DetermineVat");
    private static final Map<AccountDetermination.Question, Optional<Account>> ANSWERED = new HashMap<>();

    @Override
    public Account accountFor(AccountDetermination.Question question) {
        return ANSWERED.computeIfAbsent(question, TheDecisionTables::account)
                .orElseThrow(() -> new Refusal("voucher.no-account", "", question));
    }

    @Override
    public Optional<Vat> vatFor(VatDetermination.Question question) {
        return answer(
                        VAT,
                        Map.of(
                                "taxpayer", question.taxpayer().name(),
                                "vatMethod", question.method(),
                                "property", question.property().name(),
                                "date", question.date().toString()))
                .map(row -> new Vat(
                        row.getEntry("method"),
                        row.<Number>getEntry("priceBasisPoints").longValue(),
                        row.<Number>getEntry("rateBasisPoints").longValue(),
                        row.getEntry("detail")));
    }

    private static Optional<Account> account(AccountDetermination.Question question) {
        Boolean gain = question.gain();
        String result = gain == null ? "" : gain ? "GAIN" : "LOSS";
        return answer(
                        ACCOUNTS,
                        Map.of(
                                "standard",
                                question.standard().name(),
                                "purpose",
                                question.purpose().name(),
                                "leaving",
                                question.leaving() == null ? "" : question.leaving(),
                                "result",
                                result,
                                "departmentUse",
                                question.use() == null ? "" : question.use().name()))
                .map(row -> new Account(row.getEntry("code"), row.getEntry("name"), row.getEntry("detail")));
    }

    private static Optional<DmnDecisionRuleResult> answer(DmnDecision table, Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(table, inputs).stream().findFirst();
    }

    private static DmnDecision table(String name) {
        try (InputStream model = Files.newInputStream(Path.of("decisions", name + ".dmn"))) {
            return ENGINE.parseDecision(name, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
