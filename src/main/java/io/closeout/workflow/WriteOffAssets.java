package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import io.closeout.disposal.Disposals;
import io.closeout.reporting.Archive;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * 资产销账: the voucher is posted or none was needed, the assets leave. Where costs or proceeds are still to come, an auditor
 * finds an interim record from now on; otherwise the final one follows at once.
 */
@Component("writeOffAssets")
class WriteOffAssets implements JavaDelegate {
    private final DisposalWriteOff writeOff;
    private final Disposals disposals;
    private final Archive archive;

    WriteOffAssets(DisposalWriteOff writeOff, Disposals disposals, Archive archive) {
        this.writeOff = writeOff;
        this.disposals = disposals;
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = DisposalProcess.caseNumber(execution);
        writeOff.writeOff(number);
        if (disposals.disposalCase(number).moreExpected()) {
            archive.file(number, Archive.Stage.INTERIM);
        }
    }
}
