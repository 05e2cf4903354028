package io.closeout.period;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredPeriods implements Periods {
    private final ClosedPeriods closed;
    private final Organisation organisation;
    private final PeriodFlow flow;
    private final ReopeningTable reopenings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredPeriods(
            ClosedPeriods closed,
            Organisation organisation,
            PeriodFlow flow,
            ReopeningTable reopenings,
            AuditTrail audit,
            BusinessClock clock) {
        this.closed = closed;
        this.organisation = organisation;
        this.flow = flow;
        this.reopenings = reopenings;
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
        if (!organisation.actsForAllOf(company, actor, List.of(Role.FINANCE_CONTROLLER))) {
            throw new Refusal("period.not-your-role", "", organisation.nameOf(actor), company);
        }
        if (isOpen(company, month)) {
            closed.save(new ClosedPeriod(company, month, actor, clock.now()));
            audit.record(company, actor, "period.closed", "period/" + month, "");
            flow.closed(company, month);
        }
    }

    @Override
    public void askToReopen(String company, YearMonth month, String actor, String reason) {
        requireWhole(actor, company, Role.FINANCE_CONTROLLER);
        if (reason.isBlank()) {
            throw new Refusal("period.reason-missing", "reason");
        }
        if (isOpen(company, month)) {
            throw new Refusal("period.not-closed", "", company, month);
        }
        waiting(company, month).ifPresent(asked -> {
            throw new Refusal("period.already-asked", "", month, organisation.nameOf(asked.askedBy()));
        });
        reopenings.ask(company, month, actor, reason, clock.now());
        audit.record(company, actor, "period.reopening-asked", "period/" + month, reason);
    }

    @Override
    public void reopen(String company, YearMonth month, String actor) {
        requireWhole(actor, company, Role.ASSET_SUPERVISOR, Role.FINANCE_CONTROLLER);
        Reopening asked =
                waiting(company, month).orElseThrow(() -> new Refusal("period.nobody-asked", "", company, month));
        SegregationOfDuties.REOPENING_ASKED_AND_AGREED.require(asked.askedBy(), actor, "", organisation.nameOf(actor));
        if (reopenings.agree(company, month, actor, clock.now())) {
            closed.deleteByCompanyAndMonth(company, month);
            audit.record(company, actor, "period.reopened", "period/" + month, asked.reason());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reopening> reopenings(String company, YearMonth month) {
        return reopenings.of(company, month);
    }

    private Optional<Reopening> waiting(String company, YearMonth month) {
        return reopenings.of(company, month).stream()
                .filter(asked -> asked.agreedBy() == null)
                .findFirst();
    }

    private void requireWhole(String actor, String company, Role... roles) {
        if (!organisation.actsForAllOf(company, actor, List.of(roles))) {
            throw new Refusal("period.may-not-reopen", "", organisation.nameOf(actor), company);
        }
    }
}
