package io.closeout.workflow;

import io.closeout.disposal.RestoreSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 恢复资产: the voucher is posted or none was needed, the assets are back. */
@Component("reinstateAssets")
class ReinstateAssets implements JavaDelegate {
    private final RestoreSteps restores;

    ReinstateAssets(RestoreSteps restores) {
        this.restores = restores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        restores.complete(RestoreProcess.number(execution));
    }
}
