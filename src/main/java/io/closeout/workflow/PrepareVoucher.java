package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 生成预核销凭证: into the confirmation queue. */
@Component("prepareVoucher")
class PrepareVoucher implements JavaDelegate {
    private final DisposalWriteOff writeOff;

    PrepareVoucher(DisposalWriteOff writeOff) {
        this.writeOff = writeOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writeOff.prepareVoucher(DisposalProcess.caseNumber(execution));
    }
}
