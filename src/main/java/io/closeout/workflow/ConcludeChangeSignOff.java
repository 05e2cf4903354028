package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 落实会签结果. */
@Component("concludeChangeSignOff")
class ConcludeChangeSignOff implements JavaDelegate {
    private final ChangeSteps changes;

    ConcludeChangeSignOff(ChangeSteps changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.concludeSignOff(ChangeProcess.number(execution));
    }
}
