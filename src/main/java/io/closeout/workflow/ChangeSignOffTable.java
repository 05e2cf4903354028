package io.closeout.workflow;

import io.closeout.change.ChangeSignOffPolicy;
import io.closeout.signoff.Demand;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ChangeSignOffTable implements ChangeSignOffPolicy {
    private final DecisionTables tables;

    ChangeSignOffTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Demand> demands(Question question) {
        return tables
                .all(
                        "DetermineChangeSignOff",
                        Map.of(
                                "company", question.company(),
                                "kind", question.kind().name(),
                                "technical", question.technical(),
                                "totalCost", question.totalCost().fen(),
                                "effect", question.effect().fen()))
                .stream()
                .map(SignOffTable::demand)
                .toList();
    }
}
