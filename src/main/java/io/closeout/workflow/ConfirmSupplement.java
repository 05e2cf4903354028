package io.closeout.workflow;

import io.closeout.disposal.Settlement;
import org.springframework.stereotype.Component;

/** 确认补充凭证. */
@Component("confirmSupplement")
class ConfirmSupplement extends HumanStep {
    private enum Decision {
        CONFIRM,
        REPRICE,
        REVIEW
    }

    private final Settlement settlement;

    ConfirmSupplement(AnswerReader reader, Settlement settlement) {
        super(reader);
        this.settlement = settlement;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("confirmationComment");
        switch (answers.choice("confirmation", Decision.class)) {
            case CONFIRM -> settlement.confirm(answers.caseNumber(), answers.actor(), comment);
            case REPRICE -> settlement.demandRepricing(answers.caseNumber(), answers.actor(), comment);
            case REVIEW -> settlement.sendBack(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
