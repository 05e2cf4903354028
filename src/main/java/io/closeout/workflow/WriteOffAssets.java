package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 资产销账: the voucher is posted or none was needed, the assets leave. */
@Component("writeOffAssets")
class WriteOffAssets implements JavaDelegate {
    private final DisposalWriteOff writeOff;

    WriteOffAssets(DisposalWriteOff writeOff) {
        this.writeOff = writeOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writeOff.writeOff(DisposalProcess.caseNumber(execution));
    }
}
