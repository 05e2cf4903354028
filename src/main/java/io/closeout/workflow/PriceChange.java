package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计价: into the confirmation queue if it posts anything. */
@Component("priceChange")
class PriceChange implements JavaDelegate {
    private final ChangeSteps changes;

    PriceChange(ChangeSteps changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.price(ChangeProcess.number(execution));
    }
}
