package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 变更完成. */
@Component("completeChange")
class CompleteChange implements JavaDelegate {
    private final ChangeSteps changes;

    CompleteChange(ChangeSteps changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.complete(ChangeProcess.number(execution));
    }
}
