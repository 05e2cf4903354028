package io.closeout.workflow;

import io.closeout.disposal.DerecognitionBasis;
import io.closeout.disposal.DisposalPreparation;
import io.closeout.disposal.PriorYear;
import io.closeout.disposal.Review;
import org.springframework.stereotype.Component;

/** 财务初审. */
@Component("reviewByFinance")
class ReviewByFinance extends HumanStep {
    private enum Decision {
        PASS,
        EVIDENCE
    }

    private enum Answer {
        NO,
        YES
    }

    private final DisposalPreparation preparation;

    ReviewByFinance(AnswerReader reader, DisposalPreparation preparation) {
        super(reader);
        this.preparation = preparation;
    }

    @Override
    void decide(Answers answers) {
        if (answers.choice("reviewDecision", Decision.class) == Decision.EVIDENCE) {
            preparation.demandEvidence(answers.caseNumber(), answers.actor(), answers.text("reviewComment"));
            return;
        }
        Review review = new Review(
                answers.choice("derecognitionBasis", DerecognitionBasis.class),
                answers.amount("cleaningCost"),
                answers.amount("scrapMaterial"),
                moreExpected(answers),
                priorYear(answers),
                answers.codes("struckAssets"),
                answers.text("reviewComment"));
        preparation.passReview(answers.caseNumber(), answers.actor(), review);
    }

    /** What nobody expects is not asked for again. */
    private static boolean moreExpected(Answers answers) {
        return !answers.text("moreExpected").isEmpty() && answers.choice("moreExpected", Answer.class) == Answer.YES;
    }

    private static PriorYear priorYear(Answers answers) {
        return answers.text("priorYear").isEmpty() ? null : answers.choice("priorYear", PriorYear.class);
    }
}
