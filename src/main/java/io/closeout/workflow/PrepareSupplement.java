package io.closeout.workflow;

import io.closeout.disposal.Settlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 生成补充凭证: into the confirmation queue. */
@Component("prepareSupplement")
class PrepareSupplement implements JavaDelegate {
    private final Settlement settlement;

    PrepareSupplement(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlement.prepareVoucher(DisposalProcess.caseNumber(execution));
    }
}
