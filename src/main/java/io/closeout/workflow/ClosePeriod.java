package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结账. */
@Component("closePeriod")
class ClosePeriod implements JavaDelegate {
    private final RunSteps steps;

    ClosePeriod(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.closePeriod(DepreciationProcess.number(execution));
    }
}
