package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.time.UtcColumn;
import io.closeout.voucher.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored parts of runs, with their totals and with the assets that could not be charged. */
@Component
class RunPartTable {
    /** Whose totals they are: what a part would charge, or what it has charged. */
    enum Phase {
        PREVIEW,
        CHARGED
    }

    private static final int BATCH = 500;
    private static final String SELECT = "select id, run_id, round, part_number, first_id, last_id, cards, status,"
            + " charge_rows, amount_fen, worked_by, done_at, millis from depreciation_run_part";
    private static final String TOTALS =
            "select t.book, t.asset_class, t.department, t.expense_code, t.expense_name, t.expense_detail,"
                    + " sum(t.charge_rows) as charge_rows, sum(t.amount_fen) as amount_fen,"
                    + " sum(t.catch_up_fen) as catch_up_fen from depreciation_run_total t"
                    + " join depreciation_run_part p on p.id = t.part_id where p.run_id = ? and t.phase = ?";
    private static final String GROUPED =
            " group by t.book, t.asset_class, t.department, t.expense_code, t.expense_name, t.expense_detail"
                    + " order by t.book, t.asset_class, t.department, t.expense_code";

    private final JdbcTemplate jdbc;

    RunPartTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastIds the ids at which the parts end, and how many cards each has */
    void cut(DepreciationRun run, int round, Map<Long, Integer> lastIds) {
        List<Object[]> parts = new ArrayList<>();
        long first = 0;
        for (Map.Entry<Long, Integer> part : lastIds.entrySet()) {
            parts.add(new Object[] {
                run.id(), round, parts.size() + 1, first, part.getKey(), part.getValue(), RunPart.Status.CUT.name()
            });
            first = part.getKey() + 1;
        }
        jdbc.batchUpdate(
                "insert into depreciation_run_part (run_id, round, part_number, first_id, last_id, cards, status,"
                        + " charge_rows, amount_fen, worked_by, millis) values (?, ?, ?, ?, ?, ?, ?, 0, 0, '', 0)",
                parts);
    }

    RunPart part(long id) {
        return jdbc.queryForObject(SELECT + " where id = ?", RunPartTable::part, id);
    }

    List<RunPart> of(DepreciationRun run) {
        return jdbc.query(
                SELECT + " where run_id = ? and round = ? order by part_number",
                RunPartTable::part,
                run.id(),
                run.round());
    }

    /**
     * Takes a part for the rest of the transaction: whoever comes at the same time waits, and then finds it done.
     *
     * @return false if it is done
     */
    boolean take(RunPart part, RunPart.Status from, RunPart.Status to) {
        return jdbc.update(
                        "update depreciation_run_part set status = ? where id = ? and status = ?",
                        to.name(),
                        part.id(),
                        from.name())
                == 1;
    }

    void done(RunPart part, MonthCharges.Charged charged, String node, Instant at, long millis) {
        jdbc.update(
                "update depreciation_run_part set charge_rows = ?, amount_fen = ?, worked_by = ?, done_at = ?,"
                        + " millis = ? where id = ?",
                charged.rows(),
                charged.total(Book.ACCOUNTING).fen(),
                node,
                UtcColumn.of(at),
                millis,
                part.id());
    }

    void keep(RunPart part, Phase phase, MonthCharges.Charged charged) {
        jdbc.batchUpdate(
                "insert into depreciation_run_total (part_id, phase, book, asset_class, department, expense_code,"
                        + " expense_name, expense_detail, charge_rows, amount_fen, catch_up_fen)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                charged.sums().entrySet(),
                BATCH,
                (row, sum) -> {
                    MonthCharges.Key key = sum.getKey();
                    Account expense = key.expense() == null ? new Account("", "", "") : key.expense();
                    row.setLong(1, part.id());
                    row.setString(2, phase.name());
                    row.setString(3, key.book().name());
                    row.setString(4, key.assetClass());
                    row.setString(5, key.department() == null ? "" : key.department());
                    row.setString(6, expense.code());
                    row.setString(7, expense.name());
                    row.setString(8, expense.detail());
                    row.setInt(9, sum.getValue().rows());
                    row.setLong(10, sum.getValue().amount().fen());
                    row.setLong(11, sum.getValue().catchUp().fen());
                });
        jdbc.update("delete from depreciation_run_exception where part_id = ?", part.id());
        jdbc.batchUpdate(
                "insert into depreciation_run_exception (part_id, asset_id, asset_code, book, code, sentence,"
                        + " sentence_en) values (?, ?, ?, ?, ?, ?, ?)",
                charged.notCharged(),
                BATCH,
                (row, asset) -> {
                    row.setLong(1, part.id());
                    row.setLong(2, asset.asset());
                    row.setString(3, asset.code());
                    row.setString(4, asset.book().name());
                    row.setString(5, asset.reason().code());
                    row.setString(6, asset.reason().sentence(Locale.SIMPLIFIED_CHINESE));
                    row.setString(7, asset.reason().sentence(Locale.ENGLISH));
                });
    }

    /** Of the present round. */
    List<RunTotal> previewed(DepreciationRun run) {
        return jdbc.query(
                TOTALS + " and p.round = ?" + GROUPED,
                RunPartTable::total,
                run.id(),
                Phase.PREVIEW.name(),
                run.round());
    }

    /** @param after of the rounds after this one; 0: of all */
    List<RunTotal> charged(DepreciationRun run, int after) {
        return jdbc.query(
                TOTALS + " and p.round > ?" + GROUPED, RunPartTable::total, run.id(), Phase.CHARGED.name(), after);
    }

    int countUncharged(DepreciationRun run) {
        return jdbc.queryForObject(
                "select count(*) from depreciation_run_exception e join depreciation_run_part p on p.id = e.part_id"
                        + " where p.run_id = ? and p.round = ?",
                Integer.class,
                run.id(),
                run.round());
    }

    List<UnchargedAsset> uncharged(DepreciationRun run, Locale locale) {
        String sentence = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "sentence_en" : "sentence";
        return jdbc.query(
                "select e.asset_code, e.book, e.code, e." + sentence + " as reason from depreciation_run_exception e"
                        + " join depreciation_run_part p on p.id = e.part_id where p.run_id = ? and p.round = ?"
                        + " order by e.asset_code, e.id",
                (row, index) -> new UnchargedAsset(
                        row.getString("asset_code"),
                        Book.valueOf(row.getString("book")),
                        row.getString("code"),
                        row.getString("reason")),
                run.id(),
                run.round());
    }

    private static RunPart part(ResultSet row, int index) throws SQLException {
        return new RunPart(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getInt("round"),
                row.getInt("part_number"),
                row.getLong("first_id"),
                row.getLong("last_id"),
                row.getInt("cards"),
                RunPart.Status.valueOf(row.getString("status")),
                row.getInt("charge_rows"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("worked_by"),
                UtcColumn.read(row, "done_at"),
                row.getLong("millis"));
    }

    private static RunTotal total(ResultSet row, int index) throws SQLException {
        Account expense = new Account(
                row.getString("expense_code"), row.getString("expense_name"), row.getString("expense_detail"));
        return new RunTotal(
                Book.valueOf(row.getString("book")),
                row.getString("asset_class"),
                row.getString("department"),
                expense.code().isEmpty() ? null : expense,
                row.getInt("charge_rows"),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("catch_up_fen")));
    }
}
