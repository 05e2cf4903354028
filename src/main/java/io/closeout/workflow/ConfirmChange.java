package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.springframework.stereotype.Component;

/** 确认变更. */
@Component("confirmChange")
class ConfirmChange extends HumanStep {
    private enum Decision {
        CONFIRM,
        REPRICE,
        REVIEW
    }

    private final ChangeSteps changes;

    ConfirmChange(AnswerReader reader, ChangeSteps changes) {
        super(reader);
        this.changes = changes;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("confirmationComment");
        switch (answers.choice("confirmation", Decision.class)) {
            case CONFIRM -> changes.confirm(answers.caseNumber(), answers.actor(), comment);
            case REPRICE -> changes.demandRepricing(answers.caseNumber(), answers.actor(), comment);
            case REVIEW -> changes.sendBackToReview(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
