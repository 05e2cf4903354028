package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.springframework.stereotype.Component;

/** 审核变更. */
@Component("reviewChange")
class ReviewChange extends HumanStep {
    private enum Decision {
        PASS,
        REJECT
    }

    private final ChangeSteps changes;

    ReviewChange(AnswerReader reader, ChangeSteps changes) {
        super(reader);
        this.changes = changes;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("reviewComment");
        switch (answers.choice("reviewDecision", Decision.class)) {
            case PASS -> changes.passReview(answers.caseNumber(), answers.actor(), comment);
            case REJECT -> changes.reject(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
