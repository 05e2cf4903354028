package io.closeout.workflow;

import io.closeout.disposal.RestoreSteps;
import org.springframework.stereotype.Component;

/** 确认恢复. */
@Component("confirmRestore")
class ConfirmRestore extends HumanStep {
    private enum Decision {
        CONFIRM,
        REPRICE,
        REVIEW
    }

    private final RestoreSteps restores;

    ConfirmRestore(AnswerReader reader, RestoreSteps restores) {
        super(reader);
        this.restores = restores;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("confirmationComment");
        switch (answers.choice("confirmation", Decision.class)) {
            case CONFIRM -> restores.confirm(answers.caseNumber(), answers.actor(), comment);
            case REPRICE -> restores.demandRepricing(answers.caseNumber(), answers.actor(), comment);
            case REVIEW -> restores.sendBackToReview(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
