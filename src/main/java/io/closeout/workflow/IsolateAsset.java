package io.closeout.workflow;

import io.closeout.disposal.DisposalPreparation;
import io.closeout.disposal.Isolation;
import org.springframework.stereotype.Component;

/** 扫码入库或封存; a scan completes it the same way. */
@Component("isolateAsset")
class IsolateAsset extends HumanStep {
    private final DisposalPreparation preparation;

    IsolateAsset(AnswerReader reader, DisposalPreparation preparation) {
        super(reader);
        this.preparation = preparation;
    }

    @Override
    void decide(Answers answers) {
        Isolation proof = new Isolation(
                answers.choice("isolationKind", Isolation.Kind.class),
                answers.text("scannedCode"),
                answers.text("location"),
                answers.text("sealNumber"));
        preparation.isolate(answers.caseNumber(), answers.id("line"), answers.actor(), proof);
    }
}
