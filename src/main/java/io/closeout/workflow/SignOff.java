package io.closeout.workflow;

import io.closeout.signoff.SignOffs;
import io.closeout.signoff.Vote;
import java.util.List;
import org.springframework.stereotype.Component;

/** 部门会签: one seat votes. */
@Component("signOff")
class SignOff extends HumanStep {
    private enum Decision {
        AGREE,
        RETURN,
        REJECT
    }

    private final SignOffs signOffs;
    private final List<Votes> kinds;

    SignOff(AnswerReader reader, SignOffs signOffs, List<Votes> kinds) {
        super(reader);
        this.signOffs = signOffs;
        this.kinds = kinds;
    }

    @Override
    void decide(Answers answers) {
        String type = signOffs.subjectOf(answers.id("seat")).type();
        Votes votes = kinds.stream()
                .filter(kind -> kind.subjectType().equals(type))
                .findFirst()
                .orElseThrow();
        String opinion = answers.text("opinion");
        votes.cast(
                answers,
                switch (answers.choice("vote", Decision.class)) {
                    case AGREE -> new Vote.Agree(opinion);
                    case REJECT -> new Vote.Reject(opinion);
                    case RETURN -> new Vote.Return(votes.returnTarget(answers), opinion);
                });
    }
}
