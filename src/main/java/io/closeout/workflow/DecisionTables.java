package io.closeout.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables. */
@Component
class DecisionTables {
    private final DecisionService decisions;
    private final EngineAccess access;

    DecisionTables(DecisionService decisions, EngineAccess access) {
        this.decisions = decisions;
        this.access = access;
    }

    /** One row of a table's answer. */
    record Row(DmnDecisionRuleResult result) {
        String text(String output) {
            return result.getEntry(output);
        }

        long number(String output) {
            return ((Number) result.getEntry(output)).longValue();
        }
    }

    /** All rows that apply; an input that is null would silently match nothing and is therefore an error. */
    List<Row> all(String table, Map<String, Object> inputs) {
        return access.asSystem(() -> decisions.evaluateDecisionTableByKey(table).variables(inputs).evaluate().stream()
                .map(Row::new)
                .toList());
    }

    /** The row of a table with hit policy Unique. */
    Optional<Row> one(String table, Map<String, Object> inputs) {
        return all(table, inputs).stream().findFirst();
    }
}
