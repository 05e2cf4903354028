package io.closeout.workflow;

import io.closeout.voucher.LedgerGateway;
import io.closeout.voucher.LedgerGateway.Answer;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 交付ERP: may run again after a failure; the gateway looks for the key before it sends again. */
@Component("deliverVoucher")
class DeliverVoucher implements JavaDelegate {
    private final Vouchers vouchers;
    private final LedgerGateway ledger;

    DeliverVoucher(Vouchers vouchers, LedgerGateway ledger) {
        this.vouchers = vouchers;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Voucher voucher = vouchers.voucher(VoucherPosting.voucher(execution));
        if (voucher.status() == VoucherStatus.POSTED) {
            return;
        }
        Answer answer = ledger.deliver(voucher);
        if (answer instanceof Answer.Posted posted) {
            vouchers.posted(voucher.key(), posted.ledgerReference());
        } else if (answer instanceof Answer.Refused refused) {
            vouchers.refused(voucher.key(), refused.reason());
        }
    }
}
