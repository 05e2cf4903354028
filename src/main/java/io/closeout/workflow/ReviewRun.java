package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.springframework.stereotype.Component;

/** 复核. */
@Component("reviewRun")
class ReviewRun extends HumanStep {
    private enum Decision {
        PASS,
        BACK
    }

    private final RunSteps steps;

    ReviewRun(AnswerReader reader, RunSteps steps) {
        super(reader);
        this.steps = steps;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("runComment");
        switch (answers.choice("reviewDecision", Decision.class)) {
            case PASS -> steps.passReview(answers.caseNumber(), answers.actor(), comment);
            case BACK -> steps.sendBack(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
