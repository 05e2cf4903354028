package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 分批计提: posts the rows of one part, once. */
@Component("chargePart")
class ChargePart implements JavaDelegate {
    private final RunSteps steps;

    ChargePart(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.chargePart(DepreciationProcess.part(execution));
    }
}
