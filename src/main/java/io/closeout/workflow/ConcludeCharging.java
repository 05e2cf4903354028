package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 汇总计提. */
@Component("concludeCharging")
class ConcludeCharging implements JavaDelegate {
    private final RunSteps steps;

    ConcludeCharging(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.concludeCharging(DepreciationProcess.number(execution));
    }
}
