package io.closeout.workflow;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalWriteOff;
import io.closeout.disposal.ReturnTarget;
import io.closeout.signoff.Vote;
import org.springframework.stereotype.Component;

@Component
class CaseVotes implements Votes {
    private final DisposalWriteOff writeOff;

    CaseVotes(DisposalWriteOff writeOff) {
        this.writeOff = writeOff;
    }

    @Override
    public String subjectType() {
        return DisposalCase.SUBJECT;
    }

    @Override
    public String returnTarget(Answers answers) {
        return answers.choice("returnTarget", ReturnTarget.class).name();
    }

    @Override
    public void cast(Answers answers, Vote vote) {
        writeOff.sign(answers.caseNumber(), answers.id("seat"), answers.actor(), vote, answers.codes("struckAssets"));
    }
}
