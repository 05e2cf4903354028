package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import org.springframework.stereotype.Component;

/** 确认核销: the point of no return. */
@Component("confirmWriteOff")
class ConfirmWriteOff extends HumanStep {
    private enum Decision {
        CONFIRM,
        REPRICE,
        REVIEW
    }

    private final DisposalWriteOff writeOff;

    ConfirmWriteOff(AnswerReader reader, DisposalWriteOff writeOff) {
        super(reader);
        this.writeOff = writeOff;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("confirmationComment");
        switch (answers.choice("confirmation", Decision.class)) {
            case CONFIRM -> writeOff.confirmWriteOff(answers.caseNumber(), answers.actor(), comment);
            case REPRICE -> writeOff.demandRepricing(answers.caseNumber(), answers.actor(), comment);
            case REVIEW -> writeOff.sendBackToReview(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
