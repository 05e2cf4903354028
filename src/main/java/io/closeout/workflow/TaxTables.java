package io.closeout.workflow;

import io.closeout.depreciation.TaxElection;
import io.closeout.depreciation.TaxPause;
import io.closeout.depreciation.TaxPolicy;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.TaxClass;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class TaxTables implements TaxPolicy {
    private final DecisionTables tables;

    TaxTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Life> lifeOf(TaxClass given, String assetClass) {
        return tables.one(
                        "DetermineTaxLife",
                        Map.of("taxClass", given == null ? "" : given.name(), "assetClass", assetClass))
                .map(row -> new Life(
                        TaxClass.valueOf(row.text("lawfulClass")), Math.toIntExact(row.number("minimumMonths"))));
    }

    @Override
    public Optional<Treatment> treatmentOf(TaxElection election, TaxClass taxClass, YearMonth addedIn) {
        return tables.one(
                        "DetermineTaxDepreciation",
                        Map.of(
                                "election", election.name(),
                                "taxClass", taxClass.name(),
                                "addedIn", addedIn.toString()))
                .map(row -> new Treatment(
                        Method.valueOf(row.text("method")),
                        Math.toIntExact(row.number("lifeBasisPoints")),
                        Money.ofFen(row.number("limitFen"))));
    }

    @Override
    public boolean suspends(TaxPause cause, TaxClass taxClass) {
        return tables.one("DetermineTaxSuspension", Map.of("cause", cause.name(), "taxClass", taxClass.name()))
                .map(row -> row.result().<Boolean>getEntry("suspended"))
                .orElse(false);
    }

    @Override
    public long rateBasisPoints(String company, YearMonth month) {
        return tables.one("DetermineIncomeTaxRate", Map.of("company", company, "month", month.toString()))
                .map(row -> row.number("rateBasisPoints"))
                .orElseThrow(() -> new Refusal("depreciation.no-tax-rate", "", company, month));
    }
}
