package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退回确认队列: its voucher is made again. */
@Component("returnChangeToQueue")
class ReturnChangeToQueue implements JavaDelegate {
    private final ChangeSteps changes;

    ReturnChangeToQueue(ChangeSteps changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.returnToQueue(ChangeProcess.number(execution));
    }
}
