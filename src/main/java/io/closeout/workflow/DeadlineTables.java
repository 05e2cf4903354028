package io.closeout.workflow;

import io.closeout.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** How long a step may take, and who is told when it takes longer; all in working hours since the task came up. */
@Component
class DeadlineTables {
    enum Receiver {
        /** 办理人: everybody who could do it. */
        HANDLERS,
        /** 上级 of the handlers. */
        SUPERIOR,
        /** 资产主管. */
        ASSET_SUPERVISOR
    }

    record Rung(int level, long afterHours, Receiver receiver) {}

    private final DecisionTables tables;

    DeadlineTables(DecisionTables tables) {
        this.tables = tables;
    }

    OptionalLong dueHours(String step, Money totalCost) {
        return tables.one("DetermineDeadlines", inputs(step, totalCost)).stream()
                .mapToLong(row -> row.number("dueHours"))
                .findFirst();
    }

    /** The rungs of escalation, lowest first. */
    List<Rung> ladder(String step, Money totalCost) {
        return tables.all("DetermineEscalation", inputs(step, totalCost)).stream()
                .map(row -> new Rung(
                        Math.toIntExact(row.number("level")),
                        row.number("afterHours"),
                        Receiver.valueOf(row.text("receiver"))))
                .sorted(Comparator.comparingInt(Rung::level))
                .toList();
    }

    private static Map<String, Object> inputs(String step, Money totalCost) {
        return Map.of("step", step, "totalCost", totalCost.fen());
    }
}
