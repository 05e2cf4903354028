package io.closeout.workflow;

import io.closeout.disposal.DisposalSignOffPolicy;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.signoff.Demand;
import io.closeout.signoff.SeatMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SignOffTable implements DisposalSignOffPolicy {
    private final DecisionTables tables;

    SignOffTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Demand> demands(Question question) {
        return tables
                .all(
                        "DetermineSignOffDepartments",
                        Map.of(
                                "company", question.company(),
                                "dataBearing", question.dataBearing(),
                                "hazardous", question.hazardous(),
                                "maxUnitCost", question.maxUnitCost().fen(),
                                "totalCost", question.totalCost().fen(),
                                "netBookValue", question.netBookValue().fen()))
                .stream()
                .map(SignOffTable::demand)
                .toList();
    }

    /** Every table of sign-off answers in the same words. */
    static Demand demand(DecisionTables.Row row) {
        return new Demand(
                DepartmentFunction.valueOf(row.text("function")),
                Math.toIntExact(row.number("level")),
                SeatMode.valueOf(row.text("mode")));
    }
}
