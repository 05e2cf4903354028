package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退回确认队列: the ledger refused the voucher and it was given up. */
@Component("returnToQueue")
class ReturnToQueue implements JavaDelegate {
    private final DisposalWriteOff writeOff;

    ReturnToQueue(DisposalWriteOff writeOff) {
        this.writeOff = writeOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writeOff.returnToQueue(DisposalProcess.caseNumber(execution));
    }
}
