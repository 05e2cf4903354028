package io.closeout.workflow;

import io.closeout.disposal.DisposalPreparation;
import org.springframework.stereotype.Component;

/** 补充证据. */
@Component("supplyEvidence")
class SupplyEvidence extends HumanStep {
    private final DisposalPreparation preparation;

    SupplyEvidence(AnswerReader reader, DisposalPreparation preparation) {
        super(reader);
        this.preparation = preparation;
    }

    @Override
    void decide(Answers answers) {
        preparation.supplyEvidence(answers.caseNumber(), answers.actor(), answers.text("evidence"));
    }
}
