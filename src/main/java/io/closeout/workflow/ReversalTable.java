package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import io.closeout.voucher.ReversalPolicy;
import io.closeout.voucher.ReversalStyle;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReversalTable implements ReversalPolicy {
    private final DecisionTables tables;

    ReversalTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public ReversalStyle styleFor(String company) {
        return tables.one("DetermineReversal", Map.of("company", company))
                .map(row -> ReversalStyle.valueOf(row.text("style")))
                .orElseThrow(() -> new Refusal("voucher.no-reversal-policy", "", company));
    }
}
