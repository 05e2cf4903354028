package io.closeout.workflow;

import io.closeout.disposal.RestoreSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 生成恢复凭证: into the confirmation queue. */
@Component("prepareRestoreVoucher")
class PrepareRestoreVoucher implements JavaDelegate {
    private final RestoreSteps restores;

    PrepareRestoreVoucher(RestoreSteps restores) {
        this.restores = restores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        restores.prepareVoucher(RestoreProcess.number(execution));
    }
}
