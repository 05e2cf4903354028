package io.closeout.workflow;

import io.closeout.disposal.Disposals;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the settlement asks about its case: {@code ${settlement.…(execution)}}. Public because the models call it. */
@Component("settlement")
public class SettlementQuestions {
    private final Disposals disposals;
    private final Vouchers vouchers;
    private final BusinessClock clock;

    SettlementQuestions(Disposals disposals, Vouchers vouchers, BusinessClock clock) {
        this.disposals = disposals;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** Costs or proceeds come after the write-off: 固定资产清理 is open. */
    public boolean moreExpected(DelegateExecution execution) {
        return disposals.disposalCase(DisposalProcess.caseNumber(execution)).moreExpected();
    }

    /** Nothing was left to post: nothing more comes and the account is zero. */
    public boolean settled(DelegateExecution execution) {
        return !moreExpected(execution);
    }

    /** An amount is registered that has no waiting voucher. */
    public boolean awaitsRepricing(DelegateExecution execution) {
        return disposals
                .supplementOf(DisposalProcess.caseNumber(execution))
                .filter(key -> vouchers.voucher(key).status() == VoucherStatus.CANCELLED)
                .isPresent();
    }

    /** The amount was sent back: it has to be registered again. */
    public boolean sentBack(DelegateExecution execution) {
        return disposals.supplementOf(DisposalProcess.caseNumber(execution)).isEmpty();
    }

    public String voucher(DelegateExecution execution) {
        return disposals.supplementOf(DisposalProcess.caseNumber(execution)).orElseThrow();
    }

    public boolean voucherGivenUp(DelegateExecution execution) {
        return vouchers.voucher(voucher(execution)).status() == VoucherStatus.CANCELLED;
    }

    /** When the period of the waiting voucher is over by the calendar. */
    public Date monthTurns(DelegateExecution execution) {
        return Date.from(clock.endOf(vouchers.voucher(voucher(execution)).period()));
    }
}
