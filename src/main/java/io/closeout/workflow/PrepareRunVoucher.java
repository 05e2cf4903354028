package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 生成折旧凭证: into the confirmation queue. */
@Component("prepareRunVoucher")
class PrepareRunVoucher implements JavaDelegate {
    private final RunSteps steps;

    PrepareRunVoucher(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.prepareVoucher(DepreciationProcess.number(execution));
    }
}
