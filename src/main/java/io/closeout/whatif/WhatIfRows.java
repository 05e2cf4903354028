package io.closeout.whatif;

import io.closeout.money.Money;
import io.closeout.time.UtcColumn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The stored questions and what was found. */
@Component
class WhatIfRows {
    /** A node that has not said anything for as long is taken to be gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int LATEST = 50;
    private static final String COLUMNS =
            "select id, company, file_name, status, from_month, months, progress, cards, affected, started_by, started_at,"
                    + " beat_at from what_if where ";

    private final JdbcTemplate jdbc;

    WhatIfRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String company, String fileName, YearMonth from, int months, String actor, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement row = connection.prepareStatement(
                            "insert into what_if (company, file_name, status, stop_asked, from_month, months, progress,"
                                    + " cards, affected, started_by, started_at, beat_at)"
                                    + " values (?, ?, 'PRICING', false, ?, ?, 0, 0, 0, ?, ?, ?)",
                            Statement.RETURN_GENERATED_KEYS);
                    row.setString(1, company);
                    row.setString(2, fileName);
                    row.setString(3, from.toString());
                    row.setInt(4, months);
                    row.setString(5, actor);
                    row.setObject(6, UtcColumn.of(at));
                    row.setObject(7, UtcColumn.of(at));
                    return row;
                },
                key);
        return ((Number) key.getKeyList().get(0).values().iterator().next()).longValue();
    }

    /** @return whether to go on */
    boolean advance(long id, int progress, long cards, long affected, Instant now) {
        jdbc.update(
                "update what_if set progress = ?, cards = ?, affected = ?, beat_at = ? where id = ?",
                progress,
                cards,
                affected,
                UtcColumn.of(now),
                id);
        return Boolean.FALSE.equals(
                jdbc.queryForObject("select stop_asked from what_if where id = ?", Boolean.class, id));
    }

    void finish(long id, WhatIfStatus status, List<WhatIf.Effect> effects, List<WhatIf.NotPriced> notPriced) {
        jdbc.batchUpdate(
                "insert into what_if_effect (what_if_id, asset_class, period_month, before_fen, after_fen,"
                        + " tax_before_fen, tax_after_fen, deferred_tax_fen) values (?, ?, ?, ?, ?, ?, ?, ?)",
                effects,
                Math.max(1, effects.size()),
                (row, effect) -> {
                    row.setLong(1, id);
                    row.setString(2, effect.assetClass());
                    row.setString(3, effect.month().toString());
                    row.setLong(4, effect.before().fen());
                    row.setLong(5, effect.after().fen());
                    row.setLong(6, effect.taxBefore().fen());
                    row.setLong(7, effect.taxAfter().fen());
                    row.setLong(8, effect.deferredTax().fen());
                });
        jdbc.batchUpdate(
                "insert into what_if_not_priced (what_if_id, asset, reason) values (?, ?, ?)",
                notPriced,
                Math.max(1, notPriced.size()),
                (row, left) -> {
                    row.setLong(1, id);
                    row.setString(2, left.asset());
                    row.setString(3, left.reason());
                });
        jdbc.update("update what_if set status = ? where id = ?", status.name(), id);
    }

    void askToStop(long id) {
        jdbc.update("update what_if set stop_asked = true where id = ?", id);
    }

    Optional<WhatIf> find(long id, Instant now) {
        return jdbc.query(COLUMNS + "id = ?", (row, index) -> whatIf(row, now, effects(id), notPriced(id)), id).stream()
                .findFirst();
    }

    List<WhatIf> latest(String company, Instant now) {
        return jdbc.query(
                COLUMNS + "company = ? order by id desc limit " + LATEST,
                (row, index) -> whatIf(row, now, List.of(), List.of()),
                company);
    }

    private List<WhatIf.Effect> effects(long id) {
        return jdbc.query(
                "select asset_class, period_month, before_fen, after_fen, tax_before_fen, tax_after_fen, deferred_tax_fen"
                        + " from what_if_effect where what_if_id = ? order by asset_class, period_month",
                (row, index) -> new WhatIf.Effect(
                        row.getString(1),
                        YearMonth.parse(row.getString(2)),
                        Money.ofFen(row.getLong(3)),
                        Money.ofFen(row.getLong(4)),
                        Money.ofFen(row.getLong(5)),
                        Money.ofFen(row.getLong(6)),
                        Money.ofFen(row.getLong(7))),
                id);
    }

    private List<WhatIf.NotPriced> notPriced(long id) {
        return jdbc.query(
                "select asset, reason from what_if_not_priced where what_if_id = ? order by asset",
                (row, index) -> new WhatIf.NotPriced(row.getString(1), row.getString(2)),
                id);
    }

    private static WhatIf whatIf(
            ResultSet row, Instant now, List<WhatIf.Effect> effects, List<WhatIf.NotPriced> notPriced)
            throws SQLException {
        WhatIfStatus status = WhatIfStatus.valueOf(row.getString("status"));
        boolean silent = UtcColumn.read(row, "beat_at").plus(SILENCE).isBefore(now);
        return new WhatIf(
                row.getLong("id"),
                row.getString("company"),
                row.getString("file_name"),
                status == WhatIfStatus.PRICING && silent ? WhatIfStatus.STOPPED : status,
                YearMonth.parse(row.getString("from_month")),
                row.getInt("months"),
                row.getInt("progress"),
                row.getLong("cards"),
                row.getLong("affected"),
                row.getString("started_by"),
                UtcColumn.read(row, "started_at"),
                effects,
                notPriced);
    }
}
