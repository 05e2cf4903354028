package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.time.BusinessClock;
import io.closeout.time.UtcColumn;
import java.util.List;
import java.util.Optional;
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
        return history(company, book).stream()
                .findFirst()
                .map(Choice::settings)
                .orElse(ScheduleRequest.Settings.DEFAULT);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> history(String company, Book book) {
        return jdbc.query(
                "select rounding, convention, chosen_by, chosen_at from book_setting where company = ? and book = ?"
                        + " order by id desc",
                (row, index) -> new Choice(
                        new ScheduleRequest.Settings(
                                Rounding.valueOf(row.getString(1)), Convention.valueOf(row.getString(2))),
                        row.getString(3),
                        UtcColumn.read(row, "chosen_at")),
                company,
                book.name());
    }

    @Override
    public void choose(String company, Book book, ScheduleRequest.Settings settings, String actor) {
        if (!organisation.actsForAllOf(company, actor, List.of(Role.FINANCE_CONTROLLER))) {
            throw new Refusal("depreciation.settings-not-your-role", "", organisation.nameOf(actor), company);
        }
        if (!settings.convention().isDefinedWith(settings.rounding())) {
            throw new Refusal(
                    "depreciation.convention-not-defined", "rounding", settings.convention(), settings.rounding());
        }
        if (settings.equals(of(company, book))) {
            return;
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

    /** What decides whether settings are defined for a card, and nothing else of it. */
    private record Like(DepreciationMethod method, int lifeMonths, boolean takenOn, long assets) {}

    @Override
    @Transactional(readOnly = true)
    public List<NotDefined> notDefined(String company) {
        ScheduleRequest.Settings settings = of(company, Book.ACCOUNTING);
        List<Like> waiting = jdbc.query(
                "select c.method, c.life_months, c.take_on_month is not null, count(*) from asset_card c"
                        + " where c.company = ? and c.kind = 'FIXED_ASSET' and c.method <> 'NONE'"
                        + " and c.state not in ('DISPOSED', 'REVOKED') and not exists (select 1 from"
                        + " depreciation_basis b where b.asset_id = c.id and b.book = 'ACCOUNTING')"
                        + " group by c.method, c.life_months, c.take_on_month is not null order by c.method",
                (row, index) -> new Like(
                        DepreciationMethod.valueOf(row.getString(1)), row.getInt(2), row.getBoolean(3), row.getLong(4)),
                company);
        return waiting.stream()
                .flatMap(like ->
                        refused(like, settings).map(why -> new NotDefined(like.method(), like.assets(), why)).stream())
                .toList();
    }

    private static Optional<Refusal> refused(Like like, ScheduleRequest.Settings settings) {
        try {
            settings.requireDefinedFor(like.method(), like.lifeMonths(), like.takenOn());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
