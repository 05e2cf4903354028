package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The stored rows of the accounting book, written in batches: a register has a thousand times more rows than cards. They
 * are kept by month, so what is asked of one asset is asked for each of its months.
 */
@Component
class ChargeRows {
    enum Kind {
        CHARGE,
        TAKE_BACK,
        /** What was taken back comes back: the write-off was wrong. */
        GIVE_BACK
    }

    private static final int BATCH = 1_000;
    private static final String COLUMNS =
            "select asset_id, period_month, amount_fen, expense_code, expense_name, expense_detail, department, kind,"
                    + " basis_version, posted_in from depreciation_charge where ";

    private final JdbcTemplate jdbc;

    ChargeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param source what posted the rows: a run or a voucher */
    void insert(String company, Kind kind, YearMonth postedIn, String source, List<ChargeRow> rows) {
        Months months = new Months();
        jdbc.batchUpdate(
                "insert into depreciation_charge (period_month, asset_id, kind, share_position, company, amount_fen,"
                        + " expense_code, expense_name, expense_detail, department, basis_version, posted_in, posted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> bind(statement, row, company, kind, months.of(postedIn), source, months));
    }

    private static void bind(
            PreparedStatement statement,
            ChargeRow row,
            String company,
            Kind kind,
            String postedIn,
            String source,
            Months months)
            throws SQLException {
        Charge charge = row.charge();
        statement.setString(1, months.of(charge.month()));
        statement.setLong(2, charge.asset());
        statement.setString(3, kind.name());
        statement.setInt(4, row.position());
        statement.setString(5, company);
        statement.setLong(6, charge.amount().fen());
        statement.setString(7, charge.expense().code());
        statement.setString(8, charge.expense().name());
        statement.setString(9, charge.expense().detail());
        statement.setString(10, charge.department());
        statement.setInt(11, row.basis());
        statement.setString(12, postedIn);
        statement.setString(13, source);
    }

    /** Months as text, each written once. */
    static final class Months {
        private final Map<YearMonth, String> texts = new HashMap<>();

        String of(YearMonth month) {
            return texts.computeIfAbsent(month, YearMonth::toString);
        }
    }

    /** @return how many rows the source had posted */
    int remove(String source) {
        return jdbc.update("delete from depreciation_charge where posted_by = ?", source);
    }

    /** Sum of the rows of the accounting book that a source has posted. */
    Money postedTotal(String source) {
        return Money.ofFen(jdbc.queryForObject(
                "select coalesce(sum(amount_fen), 0) from depreciation_charge where posted_by = ?",
                Long.class,
                source));
    }

    boolean postedBy(String source) {
        return !jdbc.queryForList(
                        "select posted_by from depreciation_charge where posted_by = ? limit 1", String.class, source)
                .isEmpty();
    }

    /** The assets of a span that have a charge of the month, taken back or not. */
    Set<Long> chargedIn(String company, YearMonth month, long firstAsset, long lastAsset) {
        return Set.copyOf(jdbc.queryForList(
                "select asset_id from depreciation_charge where period_month = ? and asset_id between ? and ?"
                        + " and kind = 'CHARGE' and share_position = 0 and company = ?",
                Long.class,
                month.toString(),
                firstAsset,
                lastAsset,
                company));
    }

    /** What was charged and not taken back, by month. */
    NavigableMap<YearMonth, Money> chargedByMonth(long asset) {
        return byMonth(ofAsset(asset, null, ""));
    }

    /** The same of what was posted by the end of a month. */
    NavigableMap<YearMonth, Money> chargedByMonth(long asset, YearMonth postedUpTo) {
        return byMonth(ofAsset(asset, null, " and posted_in <= '" + postedUpTo + "'"));
    }

    /**
     * What was charged and not taken back.
     *
     * @param upTo of all months up to the one that was asked about, with it
     */
    record Total(Money inMonth, Money upTo) {
        static final Total NOTHING = new Total(Money.ZERO, Money.ZERO);
    }

    /** Of the assets of a span that have rows up to the month. */
    Map<Long, Total> totals(String company, YearMonth month, long firstAsset, long lastAsset) {
        List<String> months = months(null).stream()
                .filter(of -> of.compareTo(month.toString()) <= 0)
                .toList();
        Map<Long, Total> totals = new HashMap<>();
        if (!months.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(month.toString()));
            values.addAll(months);
            values.addAll(List.of(firstAsset, lastAsset, company));
            jdbc.query(
                    "select asset_id, sum(case when period_month = ? then amount_fen else 0 end), sum(amount_fen)"
                            + " from depreciation_charge where period_month in ("
                            + String.join(", ", Collections.nCopies(months.size(), "?"))
                            + ") and asset_id between ? and ? and company = ? group by asset_id",
                    row -> {
                        totals.put(row.getLong(1), new Total(Money.ofFen(row.getLong(2)), Money.ofFen(row.getLong(3))));
                    },
                    values.toArray());
        }
        return totals;
    }

    private static NavigableMap<YearMonth, Money> byMonth(List<Stored> rows) {
        NavigableMap<YearMonth, Money> charged = new TreeMap<>();
        rows.forEach(row -> charged.merge(row.month, row.charge.amount(), Money::plus));
        return charged;
    }

    /** The last month that is charged and not taken back. */
    Optional<YearMonth> lastCharged(long asset) {
        return chargedByMonth(asset).descendingMap().entrySet().stream()
                .filter(month -> !month.getValue().isZero())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Taken back or not. */
    Set<YearMonth> chargedMonths(long asset) {
        return ofAsset(asset, null, " and kind = 'CHARGE'").stream()
                .map(Stored::month)
                .collect(Collectors.toSet());
    }

    List<Charge> standingAfter(long asset, YearMonth month) {
        List<Stored> rows = ofAsset(asset, month, "");
        Set<String> takenBack = takenBack(rows);
        return rows.stream()
                .filter(row ->
                        row.kind == Kind.CHARGE && !row.charge.amount().isZero() && !takenBack.contains(row.place()))
                .map(Stored::charge)
                .toList();
    }

    /** Where more is taken back than given back. */
    private static Set<String> takenBack(List<Stored> rows) {
        Map<String, Money> balances = new HashMap<>();
        rows.stream()
                .filter(row -> row.kind != Kind.CHARGE)
                .forEach(row -> balances.merge(row.place(), row.charge.amount(), Money::plus));
        return balances.entrySet().stream()
                .filter(balance -> !balance.getValue().isZero())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a source took back of an asset and nothing has given back since, as it was charged. */
    List<Charge> takenBackBy(String source, long asset) {
        Set<String> takenBack = takenBack(ofAsset(asset));
        return jdbc
                .query(
                        "select asset_id, period_month, -amount_fen as amount_fen, expense_code, expense_name,"
                                + " expense_detail, department, kind, basis_version, posted_in from depreciation_charge"
                                + " where posted_by = ? and asset_id = ? and kind = 'TAKE_BACK'"
                                + " order by period_month, share_position",
                        ChargeRows::stored,
                        source,
                        asset)
                .stream()
                .filter(row -> takenBack.contains(row.place()))
                .map(Stored::charge)
                .toList();
    }

    /** A month is charged once; it may be taken back and given back several times, one after the other. */
    List<ChargeRow> after(Kind kind, List<ChargeRow> rows) {
        return rows.stream()
                .map(row -> new ChargeRow(row.charge(), row.basis(), row.position() + there(kind, row.charge())))
                .toList();
    }

    private int there(Kind kind, Charge charge) {
        return jdbc.queryForObject(
                "select count(*) from depreciation_charge where period_month = ? and asset_id = ? and kind = ?",
                Integer.class,
                charge.month().toString(),
                charge.asset(),
                kind.name());
    }

    /** Every row of an asset, by month, kind and position. */
    List<Stored> ofAsset(long asset) {
        return ofAsset(asset, null, "");
    }

    /** @param after null: from the first month of the book on */
    private List<Stored> ofAsset(long asset, YearMonth after, String condition) {
        List<String> months = months(after);
        if (months.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(months);
        values.add(asset);
        return jdbc.query(
                COLUMNS + "period_month in (" + String.join(", ", Collections.nCopies(months.size(), "?"))
                        + ") and asset_id = ?" + condition
                        + " order by period_month, kind, share_position",
                ChargeRows::stored,
                values.toArray());
    }

    /** Those of a span, by asset, then as {@link #ofAsset(long)}. */
    List<Stored> between(String company, long firstAsset, long lastAsset) {
        List<String> months = months(null);
        if (months.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(months);
        values.addAll(List.of(firstAsset, lastAsset, company));
        return jdbc.query(
                COLUMNS + "period_month in (" + String.join(", ", Collections.nCopies(months.size(), "?"))
                        + ") and asset_id between ? and ? and company = ?"
                        + " order by asset_id, period_month, kind, share_position",
                ChargeRows::stored,
                values.toArray());
    }

    /** The ends of the primary key: nothing is scanned for them. */
    private List<String> months(YearMonth after) {
        String first = jdbc.queryForObject("select min(period_month) from depreciation_charge", String.class);
        if (first == null) {
            return List.of();
        }
        YearMonth last =
                YearMonth.parse(jdbc.queryForObject("select max(period_month) from depreciation_charge", String.class));
        YearMonth from =
                after == null || after.isBefore(YearMonth.parse(first)) ? YearMonth.parse(first) : after.plusMonths(1);
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, last))
                .mapToObj(months -> from.plusMonths(months).toString())
                .toList();
    }

    /**
     * A row of one asset.
     *
     * @param basis version of the basis that gave it; 0: none is kept
     */
    record Stored(Charge charge, YearMonth month, Kind kind, int basis, YearMonth postedIn) {
        private String place() {
            return month + charge.department();
        }
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        YearMonth month = YearMonth.parse(row.getString("period_month"));
        Charge charge = new Charge(
                row.getLong("asset_id"),
                month,
                Money.ofFen(row.getLong("amount_fen")),
                new Account(
                        row.getString("expense_code"), row.getString("expense_name"), row.getString("expense_detail")),
                row.getString("department"));
        return new Stored(
                charge,
                month,
                Kind.valueOf(row.getString("kind")),
                row.getInt("basis_version"),
                YearMonth.parse(row.getString("posted_in")));
    }
}
