package io.closeout.workflow;

import io.closeout.change.AssetChange;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeStatus;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Names of the change process, and what it asks about its change: {@code ${change.…(execution)}}. Public because the
 * model's expressions call it.
 */
@Component("change")
public class ChangeProcess {
    static final String KEY = "DepreciationChangeProcess";

    private static final String ROUND = "round";

    /** The one id an instance carries outside its loops. */
    static final String OWNS = ROUND;

    private final AssetChanges changes;
    private final Vouchers vouchers;
    private final Periods periods;
    private final BusinessClock clock;

    ChangeProcess(AssetChanges changes, Vouchers vouchers, Periods periods, BusinessClock clock) {
        this.changes = changes;
        this.vouchers = vouchers;
        this.periods = periods;
        this.clock = clock;
    }

    /** The business key: the number of the change. */
    static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static void openRound(DelegateExecution execution, long round) {
        execution.setVariable(ROUND, round);
    }

    public boolean rejected(DelegateExecution execution) {
        return is(execution, ChangeStatus.REJECTED);
    }

    /** Sent back by a department or the controller, or not possible any more. */
    public boolean atReview(DelegateExecution execution) {
        return is(execution, ChangeStatus.REQUESTED);
    }

    public boolean awaitsPricing(DelegateExecution execution) {
        return is(execution, ChangeStatus.APPROVED);
    }

    public boolean hasVoucher(DelegateExecution execution) {
        return change(execution).voucherKey() != null;
    }

    public String voucher(DelegateExecution execution) {
        return change(execution).voucherKey();
    }

    public boolean voucherGivenUp(DelegateExecution execution) {
        return vouchers.voucher(voucher(execution)).status() == VoucherStatus.CANCELLED;
    }

    /** When the period it is priced in is over by the calendar. */
    public Date monthTurns(DelegateExecution execution) {
        AssetChange change = change(execution);
        YearMonth priced = change.voucherKey() == null
                ? periods.current(change.company())
                : vouchers.voucher(change.voucherKey()).period();
        return Date.from(clock.endOf(priced));
    }

    private boolean is(DelegateExecution execution, ChangeStatus status) {
        return change(execution).status() == status;
    }

    private AssetChange change(DelegateExecution execution) {
        String number = number(execution);
        return changes.find(number).orElseThrow(() -> new Refusal("change.unknown", "", number));
    }
}
