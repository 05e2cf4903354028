package io.closeout.workflow;

import io.closeout.review.YearlyReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动各公司年度复核: what the timer of December calls. */
@Component("startDueReviews")
class StartDueReviews implements JavaDelegate {
    private final YearlyReviews reviews;

    StartDueReviews(YearlyReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.beginDue();
    }
}
