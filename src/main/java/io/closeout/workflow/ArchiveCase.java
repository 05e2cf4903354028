package io.closeout.workflow;

import io.closeout.disposal.DisposalWriteOff;
import io.closeout.reporting.Archive;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 归档: files the record of the case. */
@Component("archiveCase")
class ArchiveCase implements JavaDelegate {
    private final Archive archive;
    private final DisposalWriteOff writeOff;

    ArchiveCase(Archive archive, DisposalWriteOff writeOff) {
        this.archive = archive;
        this.writeOff = writeOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = DisposalProcess.caseNumber(execution);
        writeOff.archived(number, "SHA-256 " + archive.file(number, Archive.Stage.FINAL));
    }
}
