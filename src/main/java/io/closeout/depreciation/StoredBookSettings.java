package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.time.UtcColumn;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredBookSettings implements BookSettings {
    private final JdbcTemplate jdbc;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredBookSettings(JdbcTemplate jdbc, Organisation organisation, AuditTrail audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ScheduleRequest.Settings of(String company, Book book) {
        return jdbc
                .query(
                        "select rounding, convention from book_setting where company = ? and book = ? order by id desc",
                        (row, index) -> new ScheduleRequest.Settings(
                                Rounding.valueOf(row.getString(1)), Convention.valueOf(row.getString(2))),
                        company,
                        book.name())
                .stream()
                .findFirst()
                .orElse(ScheduleRequest.Settings.DEFAULT);
    }

    @Override
    public void choose(String company, Book book, ScheduleRequest.Settings settings, String actor) {
        if (!organisation.actsForAllOf(company, actor, List.of(Role.FINANCE_CONTROLLER))) {
            throw new Refusal("depreciation.settings-not-your-role", "", organisation.nameOf(actor), company);
        }
        jdbc.update(
                "insert into book_setting (company, book, convention, rounding, chosen_by, chosen_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                company,
                book.name(),
                settings.convention().name(),
                settings.rounding().name(),
                actor,
                UtcColumn.of(clock.now()));
        audit.record(company, actor, "depreciation.settings-chosen", "book/" + book, settings.toString());
    }
}
