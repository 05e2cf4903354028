package io.closeout.reconciliation;

import io.closeout.money.Money;
import io.closeout.time.UtcColumn;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored balances of the ERP, and what was found in comparing them. */
@Component
class ReconciliationRows {
    private static final String DIFFERENCE =
            "select id, account_code, cause, subject, amount_fen, first_month, first_seen_on, owner, note"
                    + " from reconciliation_difference where ";

    private final JdbcTemplate jdbc;

    ReconciliationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replaceBalances(String company, YearMonth month, List<LedgerBalance> balances) {
        jdbc.update("delete from ledger_balance where company = ? and period_month = ?", company, month.toString());
        jdbc.batchUpdate(
                "insert into ledger_balance (company, period_month, account_code, account_name, closing_fen)"
                        + " values (?, ?, ?, ?, ?)",
                balances,
                balances.size(),
                (row, balance) -> {
                    row.setString(1, company);
                    row.setString(2, month.toString());
                    row.setString(3, balance.code());
                    row.setString(4, balance.name());
                    row.setLong(5, balance.closing().fen());
                });
    }

    List<LedgerBalance> balances(String company, YearMonth month) {
        return jdbc.query(
                "select account_code, account_name, closing_fen from ledger_balance where company = ? and period_month = ?"
                        + " order by account_code",
                (row, index) -> new LedgerBalance(row.getString(1), row.getString(2), Money.ofFen(row.getLong(3))),
                company,
                month.toString());
    }

    boolean comparedAfter(String company, YearMonth month) {
        return jdbc.queryForObject(
                        "select count(*) from reconciliation where company = ? and period_month > ?",
                        Long.class,
                        company,
                        month.toString())
                > 0;
    }

    void replaceChecks(
            String company, YearMonth month, String actor, Instant at, int balances, List<AccountCheck> checks) {
        jdbc.update(
                "delete from reconciliation_check where company = ? and period_month = ?", company, month.toString());
        jdbc.update("delete from reconciliation where company = ? and period_month = ?", company, month.toString());
        jdbc.update(
                "insert into reconciliation (company, period_month, made_by, made_at, balances) values (?, ?, ?, ?, ?)",
                company,
                month.toString(),
                actor,
                UtcColumn.of(at),
                balances);
        jdbc.batchUpdate(
                "insert into reconciliation_check (company, period_month, account_code, account_name, ours_fen, ledger_fen)"
                        + " values (?, ?, ?, ?, ?, ?)",
                checks,
                checks.size(),
                (row, check) -> {
                    row.setString(1, company);
                    row.setString(2, month.toString());
                    row.setString(3, check.account());
                    row.setString(4, check.name());
                    row.setLong(5, check.ours().fen());
                    row.setObject(
                            6, check.ledger() == null ? null : check.ledger().fen());
                });
    }

    Optional<Reconciliation> found(String company, YearMonth month) {
        List<AccountCheck> checks = jdbc.query(
                "select account_code, account_name, ours_fen, ledger_fen from reconciliation_check"
                        + " where company = ? and period_month = ? order by account_code",
                (row, index) -> new AccountCheck(
                        row.getString(1),
                        row.getString(2),
                        Money.ofFen(row.getLong(3)),
                        row.getObject(4) == null ? null : Money.ofFen(row.getLong(4))),
                company,
                month.toString());
        return jdbc
                .query(
                        "select made_by, made_at, balances from reconciliation where company = ? and period_month = ?",
                        (row, index) -> new Reconciliation(
                                company,
                                month,
                                row.getString(1),
                                UtcColumn.read(row, "made_at"),
                                row.getInt(3),
                                checks,
                                differencesOf(company, month)),
                        company,
                        month.toString())
                .stream()
                .findFirst();
    }

    /** Those that were there at the end of the month: seen by then, and not settled before. */
    private List<Difference> differencesOf(String company, YearMonth month) {
        return jdbc.query(
                DIFFERENCE + "company = ? and first_month <= ? and last_month >= ? order by first_seen_on, id",
                ReconciliationRows::difference,
                company,
                month.toString(),
                month.toString());
    }

    List<Difference> openDifferences(String company, String account) {
        return jdbc.query(
                DIFFERENCE + "company = ? and account_code = ? and settled_on is null order by id",
                ReconciliationRows::difference,
                company,
                account);
    }

    Optional<Difference> difference(String company, long id) {
        return jdbc.query(DIFFERENCE + "company = ? and id = ?", ReconciliationRows::difference, company, id).stream()
                .findFirst();
    }

    private static Difference difference(ResultSet row, int index) throws SQLException {
        return new Difference(
                row.getLong("id"),
                row.getString("account_code"),
                Cause.valueOf(row.getString("cause")),
                row.getString("subject"),
                Money.ofFen(row.getLong("amount_fen")),
                YearMonth.parse(row.getString("first_month")),
                row.getDate("first_seen_on").toLocalDate(),
                row.getString("owner"),
                row.getString("note"));
    }

    void seen(String company, YearMonth month, LocalDate today, String account, FoundDifference found) {
        jdbc.update(
                "insert into reconciliation_difference (company, account_code, cause, subject, amount_fen, first_month,"
                        + " last_month, first_seen_on, owner, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                company,
                account,
                found.cause().name(),
                found.subject(),
                found.amount().fen(),
                month.toString(),
                month.toString(),
                Date.valueOf(today),
                found.owner());
    }

    void stillThere(long id, YearMonth month, Money amount) {
        jdbc.update(
                "update reconciliation_difference set amount_fen = ?, last_month = ? where id = ?",
                amount.fen(),
                month.toString(),
                id);
    }

    /** @param lastMonth in which it was there; before its first month if it was gone in the same comparison's month */
    void settled(long id, YearMonth lastMonth, LocalDate today) {
        jdbc.update(
                "update reconciliation_difference set settled_on = ?, last_month = ? where id = ?",
                Date.valueOf(today),
                lastMonth.toString(),
                id);
    }

    void assign(long id, String owner, String note) {
        jdbc.update("update reconciliation_difference set owner = ?, note = ? where id = ?", owner, note, id);
    }
}
