package io.closeout.workflow;

import io.closeout.change.AssetChange;
import io.closeout.change.ChangeSteps;
import io.closeout.refusal.Refusal;
import io.closeout.signoff.Vote;
import org.springframework.stereotype.Component;

/** A change goes back to its review and nowhere else, and is agreed to for all its assets or none. */
@Component
class ChangeVotes implements Votes {
    private enum Target {
        REVIEW
    }

    private final ChangeSteps changes;

    ChangeVotes(ChangeSteps changes) {
        this.changes = changes;
    }

    @Override
    public String subjectType() {
        return AssetChange.SUBJECT;
    }

    @Override
    public String returnTarget(Answers answers) {
        return answers.choice("returnTarget", Target.class).name();
    }

    @Override
    public void cast(Answers answers, Vote vote) {
        if (!answers.codes("struckAssets").isEmpty()) {
            throw new Refusal("change.nothing-to-strike", "struckAssets");
        }
        changes.sign(answers.caseNumber(), answers.id("seat"), answers.actor(), vote);
    }
}
