package io.closeout.intake;

import io.closeout.intake.RegisterImport.ClassTotal;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows of a dry run and adds up its good ones by class. */
final class DryRunTally {
    private final Map<String, ClassTotal> totals = new TreeMap<>();
    private int rows;
    private int good;
    private int faulty;
    private int unchanged;
    private int warned;

    void faulty() {
        rows++;
        faulty++;
    }

    void unchanged() {
        rows++;
        unchanged++;
    }

    /** @param onTheBooks whether the card adds to the balances of the ledger */
    void good(CardValues values, boolean hasWarnings, boolean onTheBooks) {
        rows++;
        good++;
        warned += hasWarnings ? 1 : 0;
        Money cost = onTheBooks ? values.moneyOrZero(CardField.COST) : Money.ZERO;
        Money accumulated = onTheBooks ? values.moneyOrZero(CardField.ACCUMULATED_DEPRECIATION) : Money.ZERO;
        Money impairment = onTheBooks ? values.moneyOrZero(CardField.IMPAIRMENT) : Money.ZERO;
        totals.merge(
                values.text(CardField.ASSET_CLASS),
                new ClassTotal(values.text(CardField.ASSET_CLASS), 1, cost, accumulated, impairment),
                (before, one) -> new ClassTotal(
                        before.assetClass(),
                        before.cards() + one.cards(),
                        before.cost().plus(one.cost()),
                        before.accumulated().plus(one.accumulated()),
                        before.impairment().plus(one.impairment())));
    }

    DryRunResult toResult(List<Refusal> assumed) {
        return new DryRunResult(rows, good, faulty, unchanged, warned, assumed, List.copyOf(totals.values()));
    }
}
