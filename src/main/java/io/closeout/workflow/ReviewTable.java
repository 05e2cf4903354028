package io.closeout.workflow;

import io.closeout.change.ChangeKind;
import io.closeout.review.Misfit;
import io.closeout.review.ReviewPolicy;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReviewTable implements ReviewPolicy {
    private final DecisionTables tables;

    ReviewTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Finding> findings(Question question) {
        return tables
                .all(
                        "ClassifyMisfit",
                        Map.of(
                                "assetClass", question.assetClass(),
                                "state", question.state().name(),
                                "useStatus", question.useStatus().name(),
                                "monthsInState", question.monthsInState(),
                                "monthsLeft", question.monthsLeft(),
                                "age", question.age(),
                                "provisional", question.provisional()))
                .stream()
                .map(row -> new Finding(Misfit.valueOf(row.text("misfit")), suggestion(row.text("suggestion"))))
                .toList();
    }

    private static ChangeKind suggestion(String text) {
        return text.isEmpty() ? null : ChangeKind.valueOf(text);
    }
}
