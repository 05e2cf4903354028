package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 判定会签部门: asked once, stored as a round of seats. */
@Component("determineSignOffSeats")
class DetermineSignOffSeats implements JavaDelegate {
    private final DisposalWriteOff writeOff;

    DetermineSignOffSeats(DisposalWriteOff writeOff) {
        this.writeOff = writeOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DisposalProcess.openRound(execution, writeOff.openSignOff(DisposalProcess.caseNumber(execution)));
    }
}
