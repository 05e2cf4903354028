package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import io.closeout.disposal.ReturnTarget;
import io.closeout.signoff.Vote;
import org.springframework.stereotype.Component;

/** 部门会签: one seat votes. */
@Component("signOff")
class SignOff extends HumanStep {
    private enum Decision {
        AGREE,
        RETURN,
        REJECT
    }

    private final DisposalWriteOff writeOff;

    SignOff(AnswerReader reader, DisposalWriteOff writeOff) {
        super(reader);
        this.writeOff = writeOff;
    }

    @Override
    void decide(Answers answers) {
        String opinion = answers.text("opinion");
        Vote vote =
                switch (answers.choice("vote", Decision.class)) {
                    case AGREE -> new Vote.Agree(opinion);
                    case REJECT -> new Vote.Reject(opinion);
                    case RETURN ->
                        new Vote.Return(
                                answers.choice("returnTarget", ReturnTarget.class)
                                        .name(),
                                opinion);
                };
        writeOff.sign(answers.caseNumber(), answers.id("seat"), answers.actor(), vote, answers.codes("struckAssets"));
    }
}
