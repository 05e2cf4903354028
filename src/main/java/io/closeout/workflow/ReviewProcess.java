package io.closeout.workflow;

import io.closeout.review.ReviewFlow;
import io.closeout.review.YearlyReview;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a yearly review; its business key is the number of the review. */
@Component
class ReviewProcess implements ReviewFlow {
    static final String KEY = "AnnualReviewProcess";

    private final RuntimeService runtime;
    private final EngineAccess access;

    ReviewProcess(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void begin(YearlyReview review) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(KEY, review.number()));
    }
}
