package io.closeout.audit;

import io.closeout.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class DatabaseAuditTrail implements AuditTrail {
    private final AuditEntries entries;
    private final BusinessClock clock;

    DatabaseAuditTrail(AuditEntries entries, BusinessClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String company, String actor, String verb, String subject, String detail) {
        entries.save(new AuditEntry(company, actor, verb, subject, detail, clock.now()));
    }
}
