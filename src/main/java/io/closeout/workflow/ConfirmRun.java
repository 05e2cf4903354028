package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.springframework.stereotype.Component;

/** 确认折旧凭证: the point of no return of a month. */
@Component("confirmRun")
class ConfirmRun extends HumanStep {
    private enum Decision {
        CONFIRM,
        BACK
    }

    private final RunSteps steps;

    ConfirmRun(AnswerReader reader, RunSteps steps) {
        super(reader);
        this.steps = steps;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("runComment");
        switch (answers.choice("confirmation", Decision.class)) {
            case CONFIRM -> steps.confirm(answers.caseNumber(), answers.actor());
            case BACK -> steps.sendBack(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
