package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 落实会签结果. */
@Component("concludeSignOff")
class ConcludeSignOff implements JavaDelegate {
    private final DisposalWriteOff writeOff;

    ConcludeSignOff(DisposalWriteOff writeOff) {
        this.writeOff = writeOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writeOff.concludeSignOff(DisposalProcess.caseNumber(execution));
    }
}
