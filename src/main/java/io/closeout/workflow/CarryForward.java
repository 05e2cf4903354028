package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 季度、年度结转. */
@Component("carryForward")
class CarryForward implements JavaDelegate {
    private final RunSteps steps;

    CarryForward(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.carryForward(DepreciationProcess.number(execution));
    }
}
