package io.closeout.workflow;

import io.closeout.register.CustomMethods;
import io.closeout.register.DepreciationPolicy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DepreciationPolicyTable implements DepreciationPolicy {
    private final DecisionTables tables;
    private final NamedMethod methods;

    DepreciationPolicyTable(DecisionTables tables, CustomMethods customMethods) {
        this.tables = tables;
        this.methods = new NamedMethod(customMethods);
    }

    @Override
    public Optional<Terms> termsFor(String company, String assetClass, LocalDate acquiredOn) {
        return tables.one(
                        "DetermineDepreciationPolicy",
                        Map.of("company", company, "assetClass", assetClass, "acquiredOn", acquiredOn.toString()))
                .map(row -> methods.terms(
                        row.text("method"),
                        Math.toIntExact(row.number("lifeMonths")),
                        Math.toIntExact(row.number("residualBasisPoints"))));
    }
}
