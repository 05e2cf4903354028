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

    /**
     * What was deducted and not taken back.
     *
     * @param upTo   of all months up to the one that was asked about, with it
     * @param cause  why nothing was deducted in the month; null if something was
     * @param pauses months up to it in which nothing was
     */
    record Total(Money inMonth, Money upTo, TaxPause cause, int pauses) {
        static final Total NOTHING = new Total(Money.ZERO, Money.ZERO, null, 0);
    }

    /** Of the assets of a span that have rows up to the month. */
    Map<Long, Total> totals(String company, YearMonth month, long firstAsset, long lastAsset) {
        List<String> months = months().stream()
                .filter(of -> of.compareTo(month.toString()) <= 0)
                .toList();
        Map<Long, Total> totals = new HashMap<>();
        if (!months.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(month.toString(), month.toString()));
            values.addAll(months);
            values.addAll(List.of(firstAsset, lastAsset, company));
            jdbc.query(
                    "select asset_id, sum(case when period_month = ? then amount_fen else 0 end), sum(amount_fen),"
                            + " max(case when period_month = ? then cause end),"
                            + " count(distinct case when cause is not null then period_month end)"
                            + " from tax_charge where period_month in ("
                            + String.join(", ", Collections.nCopies(months.size(), "?"))
                            + ") and asset_id between ? and ? and company = ? group by asset_id",
                    row -> {
                        String cause = row.getString(4);
                        totals.put(
                                row.getLong(1),
                                new Total(
                                        Money.ofFen(row.getLong(2)),
                                        Money.ofFen(row.getLong(3)),
                                        cause == null ? null : TaxPause.valueOf(cause),
                                        row.getInt(5)));
                    },
                    values.toArray());
        }
        return totals;
    }

    /** The ends of the primary key: nothing is scanned for them. */
    private List<String> months() {
        String first = jdbc.queryForObject("select min(period_month) from tax_charge", String.class);
        if (first == null) {
            return List.of();
        }
        YearMonth from = YearMonth.parse(first);
        YearMonth last = YearMonth.parse(jdbc.queryForObject("select max(period_month) from tax_charge", String.class));
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, last))
                .mapToObj(months -> from.plusMonths(months).toString())
                .toList();
    }

    /** Those of a span, by asset, then as {@link #of}. */
    List<TaxRow> between(String company, long firstAsset, long lastAsset) {
        List<Object> values = new ArrayList<>(months());
        if (values.isEmpty()) {
            return List.of();
        }
        String months = String.join(", ", Collections.nCopies(values.size(), "?"));
        values.addAll(List.of(firstAsset, lastAsset, company));
        return jdbc.query(
                ROWS + "period_month in (" + months + ") and asset_id between ? and ? and company = ?"
                        + " order by asset_id, period_month, kind",
                TaxRows::row,
                values.toArray());
    }

    /** By month and kind. */
    List<TaxRow> of(long asset) {
        List<Object> values = new ArrayList<>(months());
        if (values.isEmpty()) {
            return List.of();
        }
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
