package io.closeout.workflow;

import io.closeout.disposal.Settlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记过账: the ledger has taken the supplementary voucher. */
@Component("supplementPosted")
class SupplementPosted implements JavaDelegate {
    private final Settlement settlement;

    SupplementPosted(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlement.posted(DisposalProcess.caseNumber(execution));
    }
}
