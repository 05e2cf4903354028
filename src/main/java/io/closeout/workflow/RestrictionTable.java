package io.closeout.workflow;

import io.closeout.disposal.Leaving;
import io.closeout.disposal.RestrictionPolicy;
import io.closeout.refusal.Refusal;
import io.closeout.register.RestrictionKind;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RestrictionTable implements RestrictionPolicy {
    private final DecisionTables tables;

    RestrictionTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Effect effectOf(RestrictionKind kind, Leaving leaving) {
        return tables.one("DetermineRestrictionEffect", Map.of("restriction", kind.name(), "leaving", leaving.name()))
                .map(row -> Effect.valueOf(row.text("effect")))
                .orElseThrow(() -> new Refusal("disposal.no-restriction-policy", "", kind, leaving));
    }
}
