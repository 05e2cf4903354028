package io.closeout.period;

import io.closeout.time.UtcColumn;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was asked for and agreed to; nothing of it is ever changed but by the one agreement. */
@Component
class ReopeningTable {
    private final JdbcTemplate jdbc;

    ReopeningTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void ask(String company, YearMonth month, String actor, String reason, Instant at) {
        jdbc.update(
                "insert into period_reopening (company, period_month, asked_by, reason, asked_at) values (?, ?, ?, ?, ?)",
                company,
                month.toString(),
                actor,
                reason,
                UtcColumn.of(at));
    }

    /** False if nothing waits: somebody else was faster. */
    boolean agree(String company, YearMonth month, String actor, Instant at) {
        return jdbc.update(
                        "update period_reopening set agreed_by = ?, agreed_at = ? where company = ? and period_month = ?"
                                + " and agreed_by is null",
                        actor,
                        UtcColumn.of(at),
                        company,
                        month.toString())
                > 0;
    }

    List<Periods.Reopening> of(String company, YearMonth month) {
        return jdbc.query(
                "select asked_by, reason, asked_at, agreed_by, agreed_at from period_reopening where company = ?"
                        + " and period_month = ? order by id",
                (row, index) -> new Periods.Reopening(
                        row.getString("asked_by"),
                        row.getString("reason"),
                        UtcColumn.read(row, "asked_at"),
                        row.getString("agreed_by"),
                        UtcColumn.read(row, "agreed_at")),
                company,
                month.toString());
    }
}
