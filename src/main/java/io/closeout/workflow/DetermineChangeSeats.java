package io.closeout.workflow;

import io.closeout.change.ChangeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 判定会签部门: asked once, stored as a round of seats. */
@Component("determineChangeSeats")
class DetermineChangeSeats implements JavaDelegate {
    private final ChangeSteps changes;

    DetermineChangeSeats(ChangeSteps changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.openSignOff(ChangeProcess.number(execution))
                .ifPresent(round -> ChangeProcess.openRound(execution, round));
    }
}
