package io.closeout.workflow;

import io.closeout.disposal.DerecognitionBasis;
import io.closeout.disposal.DerecognitionPolicy;
import io.closeout.disposal.Leaving;
import io.closeout.refusal.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DerecognitionTable implements DerecognitionPolicy {
    private final DecisionTables tables;

    DerecognitionTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public DerecognitionBasis basisFor(String company, Leaving leaving) {
        return tables.one("DetermineDerecognition", Map.of("company", company, "leaving", leaving.name()))
                .map(row -> DerecognitionBasis.valueOf(row.text("basis")))
                .orElseThrow(() -> new Refusal("disposal.no-derecognition-policy", "", company, leaving));
    }
}
