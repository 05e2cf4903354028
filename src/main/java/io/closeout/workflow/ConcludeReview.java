package io.closeout.workflow;

import io.closeout.review.YearlyReviews;
import org.springframework.stereotype.Component;

/** 年度复核. */
@Component("concludeReview")
class ConcludeReview extends HumanStep {
    private final YearlyReviews reviews;

    ConcludeReview(AnswerReader reader, YearlyReviews reviews) {
        super(reader);
        this.reviews = reviews;
    }

    @Override
    void decide(Answers answers) {
        reviews.conclude(answers.caseNumber(), answers.text("reviewConclusion"), answers.actor());
    }
}
