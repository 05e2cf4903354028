package io.closeout.workflow;

import io.closeout.disposal.DisposalPreparation;
import org.springframework.stereotype.Component;

/** 预约移交. */
@Component("bookPickup")
class BookPickup extends HumanStep {
    private final DisposalPreparation preparation;

    BookPickup(AnswerReader reader, DisposalPreparation preparation) {
        super(reader);
        this.preparation = preparation;
    }

    @Override
    void decide(Answers answers) {
        preparation.bookPickup(
                answers.caseNumber(),
                answers.actor(),
                answers.date("pickupDate"),
                answers.text("destination"),
                answers.text("pickupNote"));
    }
}
