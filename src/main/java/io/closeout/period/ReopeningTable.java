package io.closeout.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
                "insert into period_reopening (company, period_month, asked_by, reason, asked_at) values (?, ?, ?, ?,"
                        + " ?)",
                company,
                month.toString(),
                actor,
                reason,
                stored(at));
    }

    /** False if nothing waits: somebody else was faster. */
    boolean agree(String company, YearMonth month, String actor, Instant at) {
        return jdbc.update(
                        "update period_reopening set agreed_by = ?, agreed_at = ? where company = ? and period_month ="
                                + " ? and agreed_by is null",
                        actor,
                        stored(at),
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
                        instant(row, "asked_at"),
                        row.getString("agreed_by"),
                        instant(row, "agreed_at")),
                company,
                month.toString());
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
