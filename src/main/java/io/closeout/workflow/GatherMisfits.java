package io.closeout.workflow;

import io.closeout.review.YearlyReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 生成复核清单. */
@Component("gatherMisfits")
class GatherMisfits implements JavaDelegate {
    private final YearlyReviews reviews;

    GatherMisfits(YearlyReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.gather(execution.getProcessBusinessKey());
    }
}
