package io.closeout.workflow;

import io.closeout.disposal.RestoreSteps;
import org.springframework.stereotype.Component;

/** 审核恢复. */
@Component("reviewRestore")
class ReviewRestore extends HumanStep {
    private enum Decision {
        PASS,
        REJECT
    }

    private final RestoreSteps restores;

    ReviewRestore(AnswerReader reader, RestoreSteps restores) {
        super(reader);
        this.restores = restores;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("reviewComment");
        switch (answers.choice("reviewDecision", Decision.class)) {
            case PASS -> restores.passReview(answers.caseNumber(), answers.actor(), answers.amount("worth"), comment);
            case REJECT -> restores.reject(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
