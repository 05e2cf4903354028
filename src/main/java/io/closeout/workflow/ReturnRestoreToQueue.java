package io.closeout.workflow;

import io.closeout.disposal.RestoreSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退回确认队列: the ledger refused the voucher and it was given up. */
@Component("returnRestoreToQueue")
class ReturnRestoreToQueue implements JavaDelegate {
    private final RestoreSteps restores;

    ReturnRestoreToQueue(RestoreSteps restores) {
        this.restores = restores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        restores.returnToQueue(RestoreProcess.number(execution));
    }
}
