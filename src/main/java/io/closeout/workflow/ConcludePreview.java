package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 汇总预览. */
@Component("concludePreview")
class ConcludePreview implements JavaDelegate {
    private final RunSteps steps;

    ConcludePreview(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.concludePreview(DepreciationProcess.number(execution));
    }
}
