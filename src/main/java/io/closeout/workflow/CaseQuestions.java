package io.closeout.workflow;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.Disposals;
import io.closeout.register.AssetState;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What the disposal process asks about its case, in the model {@code ${disposalCase.…(execution)}}. Every answer comes
 * from the domain, so no posted variable can bend the way of a case. Public because the model's expressions call it.
 */
@Component("disposalCase")
public class CaseQuestions {
    private final Disposals disposals;
    private final Vouchers vouchers;
    private final BusinessClock clock;

    CaseQuestions(Disposals disposals, Vouchers vouchers, BusinessClock clock) {
        this.disposals = disposals;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    public boolean backInUse(DelegateExecution execution) {
        return is(execution, CaseStatus.BACK_IN_USE);
    }

    /** All assets already stand isolated: a follow-up case of struck lines needs no pick-up. */
    public boolean isolated(DelegateExecution execution) {
        return is(execution, CaseStatus.ISOLATING);
    }

    public boolean lacksEvidence(DelegateExecution execution) {
        return is(execution, CaseStatus.LACKS_EVIDENCE);
    }

    public boolean rejected(DelegateExecution execution) {
        return is(execution, CaseStatus.REJECTED);
    }

    public boolean returnedToPickup(DelegateExecution execution) {
        return is(execution, CaseStatus.AWAITING_PICKUP);
    }

    public boolean returnedToReview(DelegateExecution execution) {
        return is(execution, CaseStatus.IN_REVIEW);
    }

    public boolean awaitsRepricing(DelegateExecution execution) {
        return is(execution, CaseStatus.APPROVED);
    }

    /** The signatures stand, only the voucher has to be made: the ledger refused the one before and it was given up. */
    public boolean alreadyApproved(DelegateExecution execution) {
        return is(execution, CaseStatus.APPROVED);
    }

    public boolean voucherGivenUp(DelegateExecution execution) {
        return vouchers.voucher(voucher(execution)).status() == VoucherStatus.CANCELLED;
    }

    /** When the period of the waiting voucher is over by the calendar. */
    public Date monthTurns(DelegateExecution execution) {
        return Date.from(clock.endOf(vouchers.voucher(voucher(execution)).period()));
    }

    public boolean needsVoucher(DelegateExecution execution) {
        return disposalCase(execution).needsVoucher();
    }

    /** Agreed to, and nothing of it stands on the books: there is no voucher to wait for. */
    public boolean leavesWithoutVoucher(DelegateExecution execution) {
        return is(execution, CaseStatus.CONFIRMED) && !needsVoucher(execution);
    }

    public boolean closedWithoutWriteOff(DelegateExecution execution) {
        return is(execution, CaseStatus.BACK_IN_USE) || is(execution, CaseStatus.REJECTED);
    }

    public String voucher(DelegateExecution execution) {
        return disposalCase(execution).voucherKey();
    }

    /** Ids of the lines that still have to be isolated, in a stable order: the engine asks twice. */
    public List<Long> linesToIsolate(DelegateExecution execution) {
        return disposalCase(execution).openLines().stream()
                .filter(line -> line.asset().state() == AssetState.PENDING_DISPOSAL)
                .map(DisposalLine::id)
                .sorted()
                .toList();
    }

    public boolean needsSanitisation(DelegateExecution execution) {
        long id = DisposalProcess.line(execution);
        return disposalCase(execution).openLines().stream()
                .anyMatch(line -> line.id() == id && line.needsSanitisation());
    }

    private boolean is(DelegateExecution execution, CaseStatus status) {
        return disposalCase(execution).status() == status;
    }

    private DisposalCase disposalCase(DelegateExecution execution) {
        return disposals.disposalCase(DisposalProcess.caseNumber(execution));
    }
}
