package io.closeout.workflow;

import io.closeout.disposal.DisposalPreparation;
import io.closeout.disposal.DisposalPreparation.Appraisal;
import org.springframework.stereotype.Component;

/** 技术鉴定. */
@Component("appraiseAssets")
class AppraiseAssets extends HumanStep {
    private final DisposalPreparation preparation;

    AppraiseAssets(AnswerReader reader, DisposalPreparation preparation) {
        super(reader);
        this.preparation = preparation;
    }

    @Override
    void decide(Answers answers) {
        preparation.appraise(
                answers.caseNumber(),
                answers.actor(),
                answers.choice("conclusion", Appraisal.class),
                answers.text("finding"));
    }
}
