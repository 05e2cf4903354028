package io.closeout.whatif;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.DepreciationPolicy;
import io.closeout.time.BusinessClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredWhatIfs implements WhatIfs {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MONTHS = 60;
    private static final Set<Role> ASKING = EnumSet.of(Role.ANALYST, Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER);
    private static final Set<Role> READING =
            EnumSet.of(Role.ANALYST, Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER, Role.AUDITOR);

    private final WhatIfRows rows;
    private final WhatIfRuns runs;
    private final CandidateTables tables;
    private final Organisation organisation;
    private final Periods periods;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredWhatIfs(
            WhatIfRows rows,
            WhatIfRuns runs,
            CandidateTables tables,
            Organisation organisation,
            Periods periods,
            AuditTrail audit,
            BusinessClock clock) {
        this.rows = rows;
        this.runs = runs;
        this.tables = tables;
        this.organisation = organisation;
        this.periods = periods;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WhatIf begin(String company, String fileName, byte[] table, int months, String actor) {
        requireOneOf(ASKING, company, actor);
        if (months < 1 || months > MOST_MONTHS) {
            throw new Refusal("whatif.months-out-of-range", "months", months, MOST_MONTHS);
        }
        String name = WrittenText.line(fileName, "file", LONGEST_NAME);
        DepreciationPolicy version = tables.read(table);
        long id = rows.insert(company, name, periods.current(company), months, actor, clock.now());
        audit.record(company, actor, "policy.what-if-asked", "what-if/" + id, name);
        WhatIf question = rows.find(id, clock.now()).orElseThrow();
        runs.start(question, version, LocaleContextHolder.getLocale());
        return question;
    }

    @Override
    @Transactional(readOnly = true)
    public WhatIf find(long id, String viewer) {
        return rows.find(id, clock.now())
                .filter(found -> organisation.actsForAllOf(found.company(), viewer, READING))
                .orElseThrow(() -> new Refusal("whatif.unknown", "", id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WhatIf> all(String viewer) {
        Person person = organisation.person(viewer).orElseThrow();
        requireOneOf(READING, person.company(), viewer);
        return rows.latest(person.company(), clock.now());
    }

    @Override
    public void stop(long id, String actor) {
        requireOneOf(ASKING, find(id, actor).company(), actor);
        rows.askToStop(id);
    }

    private void requireOneOf(Set<Role> roles, String company, String person) {
        if (!organisation.actsForAllOf(company, person, roles)) {
            throw new Refusal("whatif.not-your-role", "", organisation.nameOf(person), company);
        }
    }
}
