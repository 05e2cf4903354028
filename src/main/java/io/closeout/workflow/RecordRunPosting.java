package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记过账: the voucher stands in the ledger, or none was needed. */
@Component("recordRunPosting")
class RecordRunPosting implements JavaDelegate {
    private final RunSteps steps;

    RecordRunPosting(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.recordPosting(DepreciationProcess.number(execution));
    }
}
