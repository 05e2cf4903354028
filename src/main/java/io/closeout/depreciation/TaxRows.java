package io.closeout.depreciation;

import io.closeout.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored rows of the tax book, kept by month as those of the accounting book; no department, no account. */
@Component
class TaxRows {
    private static final int BATCH = 1_000;
    private static final String ROWS =
            "select asset_id, period_month, kind, amount_fen, place, cause, basis_version from tax_charge where ";

    private final JdbcTemplate jdbc;

    TaxRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String company, YearMonth postedIn, String source, List<TaxRow> rows) {
        String posted = postedIn.toString();
        ChargeRows.Months months = new ChargeRows.Months();
        jdbc.batchUpdate(
                "insert into tax_charge (period_month, asset_id, kind, company, amount_fen, place, cause, basis_version,"
                        + " posted_in, posted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setString(1, months.of(row.month()));
                    statement.setLong(2, row.asset());
                    statement.setString(3, row.kind().name());
                    statement.setString(4, company);
                    statement.setLong(5, row.amount().fen());
                    statement.setInt(6, row.place());
                    statement.setString(
                            7, row.cause() == null ? null : row.cause().name());
                    statement.setInt(8, row.basis());
                    statement.setString(9, posted);
                    statement.setString(10, source);
                });
    }

    /** How each asset of a span stands in a month: what was taken back stands as that. */
    Map<Long, TaxRow> in(String company, YearMonth month, long firstAsset, long lastAsset) {
        Map<Long, TaxRow> rows = new HashMap<>();
        jdbc.query(
                ROWS + "period_month = ? and asset_id between ? and ? and company = ? order by asset_id, kind",
                row -> {
                    TaxRow stored = row(row, 0);
                    rows.put(stored.asset(), stored);
                },
                month.toString(),
                firstAsset,
                lastAsset,
                company);
        return rows;
    }

    /** By month and kind. */
    List<TaxRow> of(long asset) {
        String first = jdbc.queryForObject("select min(period_month) from tax_charge", String.class);
        if (first == null) {
            return List.of();
        }
        YearMonth from = YearMonth.parse(first);
        YearMonth last = YearMonth.parse(jdbc.queryForObject("select max(period_month) from tax_charge", String.class));
        List<Object> values = new ArrayList<>(LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, last))
                .mapToObj(months -> from.plusMonths(months).toString())
                .toList());
        String months = String.join(", ", Collections.nCopies(values.size(), "?"));
        values.add(asset);
        return jdbc.query(
                ROWS + "period_month in (" + months + ") and asset_id = ? order by period_month, kind",
                TaxRows::row,
                values.toArray());
    }

    private static TaxRow row(ResultSet row, int index) throws SQLException {
        String cause = row.getString(6);
        return new TaxRow(
                row.getLong(1),
                YearMonth.parse(row.getString(2)),
                TaxRow.Kind.valueOf(row.getString(3)),
                Money.ofFen(row.getLong(4)),
                row.getInt(5),
                cause == null ? null : TaxPause.valueOf(cause),
                row.getInt(7));
    }
}
