package io.closeout.period;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredPeriods implements Periods {
    private final ClosedPeriods closed;
    private final Organisation organisation;
    private final PeriodFlow flow;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredPeriods(
            ClosedPeriods closed, Organisation organisation, PeriodFlow flow, AuditTrail audit, BusinessClock clock) {
        this.closed = closed;
        this.organisation = organisation;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public YearMonth current(String company) {
        YearMonth month = clock.thisMonth();
        while (!isOpen(company, month)) {
            month = month.plusMonths(1);
        }
        return month;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(String company, YearMonth month) {
        return !closed.existsByCompanyAndMonth(company, month);
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void requireOpen(String company, YearMonth month) {
        if (!isOpen(company, month)) {
            throw new Refusal("period.closed", "", company, month);
        }
    }

    @Override
    public void close(String company, YearMonth month, String actor) {
        if (!organisation.reachOf(actor, Role.FINANCE_CONTROLLER, company).whole()) {
            throw new Refusal("period.not-your-role", "", organisation.nameOf(actor), company);
        }
        if (isOpen(company, month)) {
            closed.save(new ClosedPeriod(company, month, actor, clock.now()));
            audit.record(company, actor, "period.closed", "period/" + month, "");
            flow.closed(company, month);
        }
    }
}
