package io.closeout.workflow;

import io.closeout.register.DepreciationMethod;
import io.closeout.register.DepreciationPolicy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DepreciationPolicyTable implements DepreciationPolicy {
    private final DecisionTables tables;

    DepreciationPolicyTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Terms> termsFor(String company, String assetClass, LocalDate acquiredOn) {
        return tables.one(
                        "DetermineDepreciationPolicy",
                        Map.of("company", company, "assetClass", assetClass, "acquiredOn", acquiredOn.toString()))
                .map(row -> new Terms(
                        DepreciationMethod.valueOf(row.text("method")),
                        Math.toIntExact(row.number("lifeMonths")),
                        Math.toIntExact(row.number("residualBasisPoints"))));
    }
}
