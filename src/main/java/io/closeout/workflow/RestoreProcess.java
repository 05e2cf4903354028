package io.closeout.workflow;

import io.closeout.disposal.Restore;
import io.closeout.disposal.RestoreStatus;
import io.closeout.disposal.Restores;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Names of the restore process, and what it asks about its restore: {@code ${restore.…(execution)}}. Public because the
 * model's expressions call it.
 */
@Component("restore")
public class RestoreProcess {
    static final String KEY = "RestoreAssetProcess";

    private final Restores restores;
    private final Vouchers vouchers;
    private final BusinessClock clock;

    RestoreProcess(Restores restores, Vouchers vouchers, BusinessClock clock) {
        this.restores = restores;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** The business key: the number of the restore. */
    static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    public boolean rejected(DelegateExecution execution) {
        return is(execution, RestoreStatus.REJECTED);
    }

    public boolean needsVoucher(DelegateExecution execution) {
        return restore(execution).needsVoucher();
    }

    public boolean awaitsRepricing(DelegateExecution execution) {
        return is(execution, RestoreStatus.APPROVED);
    }

    public boolean returnedToReview(DelegateExecution execution) {
        return is(execution, RestoreStatus.REQUESTED);
    }

    public String voucher(DelegateExecution execution) {
        return restore(execution).voucherKey();
    }

    public boolean voucherGivenUp(DelegateExecution execution) {
        return vouchers.voucher(voucher(execution)).status() == VoucherStatus.CANCELLED;
    }

    /** When the period of the waiting voucher is over by the calendar. */
    public Date monthTurns(DelegateExecution execution) {
        return Date.from(clock.endOf(vouchers.voucher(voucher(execution)).period()));
    }

    private boolean is(DelegateExecution execution, RestoreStatus status) {
        return restore(execution).status() == status;
    }

    private Restore restore(DelegateExecution execution) {
        String number = number(execution);
        return restores.find(number).orElseThrow(() -> new Refusal("disposal.unknown-restore", "", number));
    }
}
