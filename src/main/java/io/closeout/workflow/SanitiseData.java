package io.closeout.workflow;

import io.closeout.disposal.DisposalPreparation;
import io.closeout.disposal.Sanitisation;
import org.springframework.stereotype.Component;

/** 清除数据: the record without which an asset that holds data is not isolated. */
@Component("sanitiseData")
class SanitiseData extends HumanStep {
    private final DisposalPreparation preparation;

    SanitiseData(AnswerReader reader, DisposalPreparation preparation) {
        super(reader);
        this.preparation = preparation;
    }

    @Override
    void decide(Answers answers) {
        Sanitisation record = new Sanitisation(
                answers.choice("sanitisationMethod", Sanitisation.Method.class),
                answers.text("tool"),
                answers.text("verifier"),
                answers.text("mediaSerial"),
                answers.text("certificateNumber"));
        preparation.sanitise(answers.caseNumber(), answers.id("line"), answers.actor(), record);
    }
}
