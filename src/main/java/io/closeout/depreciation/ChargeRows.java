package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored rows of the book, written in batches: a register has a thousand times more rows than cards. */
@Component
class ChargeRows {
    enum Kind {
        CHARGE,
        TAKE_BACK
    }

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ChargeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param source what posted the rows: a run or a voucher */
    void insert(String company, Kind kind, YearMonth postedIn, String source, List<Charge> charges) {
        jdbc.batchUpdate(
                "insert into depreciation_charge (company, asset_id, period_month, kind, amount_fen, expense_code,"
                        + " expense_name, expense_detail, department, posted_in, posted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                charges,
                BATCH,
                (row, charge) -> {
                    row.setString(1, company);
                    row.setLong(2, charge.asset());
                    row.setString(3, charge.month().toString());
                    row.setString(4, kind.name());
                    row.setLong(5, charge.amount().fen());
                    row.setString(6, charge.expense().code());
                    row.setString(7, charge.expense().name());
                    row.setString(8, charge.expense().detail());
                    row.setString(9, charge.department());
                    row.setString(10, postedIn.toString());
                    row.setString(11, source);
                });
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
        return jdbc.queryForObject("select count(*) from depreciation_charge where posted_by = ?", Long.class, source)
                > 0;
    }

    /** What was charged and not taken back, by month. */
    NavigableMap<YearMonth, Money> chargedByMonth(long asset) {
        NavigableMap<YearMonth, Money> charged = new TreeMap<>();
        jdbc.query(
                "select period_month, sum(amount_fen) as amount_fen from depreciation_charge where asset_id = ?"
                        + " group by period_month",
                row -> {
                    charged.put(YearMonth.parse(row.getString("period_month")), Money.ofFen(row.getLong("amount_fen")));
                },
                asset);
        return charged;
    }

    /** The last month that is charged and not taken back. */
    Optional<YearMonth> lastCharged(long asset) {
        return chargedByMonth(asset).descendingMap().entrySet().stream()
                .filter(month -> !month.getValue().isZero())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Set<YearMonth> chargedMonths(long asset) {
        return jdbc
                .queryForList(
                        "select period_month from depreciation_charge where asset_id = ? and kind = 'CHARGE'",
                        String.class,
                        asset)
                .stream()
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
    }

    List<Charge> standingAfter(long asset, YearMonth month) {
        return jdbc.query(
                "select c.asset_id, c.period_month, c.amount_fen, c.expense_code, c.expense_name, c.expense_detail,"
                        + " c.department from depreciation_charge c where c.asset_id = ? and c.period_month > ?"
                        + " and c.kind = 'CHARGE' and c.amount_fen <> 0 and not exists (select 1 from depreciation_charge t"
                        + " where t.asset_id = c.asset_id and t.period_month = c.period_month"
                        + " and t.department = c.department and t.kind = 'TAKE_BACK') order by c.period_month, c.id",
                ChargeRows::charge,
                asset,
                month.toString());
    }

    private static Charge charge(ResultSet row, int index) throws SQLException {
        return new Charge(
                row.getLong("asset_id"),
                YearMonth.parse(row.getString("period_month")),
                Money.ofFen(row.getLong("amount_fen")),
                new Account(
                        row.getString("expense_code"), row.getString("expense_name"), row.getString("expense_detail")),
                row.getString("department"));
    }
}
