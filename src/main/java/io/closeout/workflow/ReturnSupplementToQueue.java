package io.closeout.workflow;

import io.closeout.disposal.Settlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退回确认队列: the ledger refused the voucher and it was given up. */
@Component("returnSupplementToQueue")
class ReturnSupplementToQueue implements JavaDelegate {
    private final Settlement settlement;

    ReturnSupplementToQueue(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlement.returnToQueue(DisposalProcess.caseNumber(execution));
    }
}
