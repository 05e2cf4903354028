package io.closeout.workflow;

import io.closeout.disposal.DisposalPreparation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提交审批: all assets are isolated. */
@Component("submitForApproval")
class SubmitForApproval implements JavaDelegate {
    private final DisposalPreparation preparation;

    SubmitForApproval(DisposalPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preparation.submitForApproval(DisposalProcess.caseNumber(execution));
    }
}
