package io.closeout.workflow;

import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Names of the posting process, and what it asks: {@code ${ledgerAnswer.refused(execution)}}. Public for the model. */
@Component("ledgerAnswer")
public class VoucherPosting {
    static final String KEY = "VoucherPostingProcess";

    private static final String VOUCHER = "voucher";

    /** The one id an instance carries outside its loops. */
    static final String OWNS = VOUCHER;

    private final Vouchers vouchers;

    VoucherPosting(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    static String voucher(VariableScope scope) {
        return (String) scope.getVariable(VOUCHER);
    }

    public boolean refused(DelegateExecution execution) {
        return is(execution, VoucherStatus.REFUSED);
    }

    /** A person gave the refused voucher up: it goes nowhere any more. */
    public boolean givenUp(DelegateExecution execution) {
        return is(execution, VoucherStatus.CANCELLED);
    }

    private boolean is(DelegateExecution execution, VoucherStatus status) {
        return vouchers.voucher(voucher(execution)).status() == status;
    }
}
