package io.closeout.workflow;

import io.closeout.depreciation.DepreciationRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动各公司计提: what the timer of the first night calls. */
@Component("startDueRuns")
class StartDueRuns implements JavaDelegate {
    private final DepreciationRuns runs;

    StartDueRuns(DepreciationRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.startDue();
    }
}
