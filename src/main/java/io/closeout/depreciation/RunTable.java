package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.time.UtcColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored runs. Where a run stands changes by guarded updates only: of two who move it, one finds it elsewhere. */
@Component
class RunTable {
    private static final String SELECT =
            "select id, company, period_month, status, round, posted_round, started_by, started_at,"
                    + " phase_since, reviewed_by, confirmed_by, voucher_key from depreciation_run";

    private final JdbcTemplate jdbc;

    RunTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the month has a run already: the database holds it. */
    boolean insert(String company, YearMonth month, String actor, Instant at) {
        try {
            jdbc.update(
                    "insert into depreciation_run (company, period_month, status, round, posted_round, started_by,"
                            + " started_at) values (?, ?, ?, 0, 0, ?, ?)",
                    company,
                    month.toString(),
                    RunStatus.CHECKING.name(),
                    actor,
                    UtcColumn.of(at));
            return true;
        } catch (DuplicateKeyException already) {
            return false;
        }
    }

    Optional<DepreciationRun> find(String company, YearMonth month) {
        return jdbc
                .query(SELECT + " where company = ? and period_month = ?", RunTable::run, company, month.toString())
                .stream()
                .findFirst();
    }

    DepreciationRun run(long id) {
        return jdbc.queryForObject(SELECT + " where id = ?", RunTable::run, id);
    }

    List<DepreciationRun> of(String company) {
        return jdbc.query(SELECT + " where company = ? order by period_month desc", RunTable::run, company);
    }

    /**
     * @throws Refusal if the run stands elsewhere: somebody was faster
     */
    void move(DepreciationRun run, Set<RunStatus> from, RunStatus to) {
        String expected = from.stream().map(status -> "'" + status + "'").collect(Collectors.joining(", "));
        int moved = jdbc.update(
                "update depreciation_run set status = ? where id = ? and status in (" + expected + ")",
                to.name(),
                run.id());
        if (moved == 0) {
            throw new Refusal(
                    "depreciation.run-elsewhere",
                    "",
                    run.number(),
                    run(run.id()).status());
        }
    }

    void beginPhase(DepreciationRun run, int round, Instant at) {
        jdbc.update(
                "update depreciation_run set round = ?, phase_since = ? where id = ?",
                round,
                UtcColumn.of(at),
                run.id());
    }

    void reviewed(DepreciationRun run, String actor) {
        jdbc.update("update depreciation_run set reviewed_by = ? where id = ?", actor, run.id());
    }

    void confirmed(DepreciationRun run, String actor) {
        jdbc.update("update depreciation_run set confirmed_by = ? where id = ?", actor, run.id());
    }

    /** The voucher of all rounds so far is in the ledger: later rounds get a voucher of their own. */
    void posted(DepreciationRun run) {
        jdbc.update("update depreciation_run set posted_round = round where id = ?", run.id());
    }

    /** @param key null: there is no voucher */
    void awaits(DepreciationRun run, String key) {
        jdbc.update("update depreciation_run set voucher_key = ? where id = ?", key, run.id());
    }

    void step(DepreciationRun run, String verb, String actor, String detail, Instant at) {
        jdbc.update(
                "insert into depreciation_run_step (run_id, verb, actor, detail, happened_at) values (?, ?, ?, ?, ?)",
                run.id(),
                verb,
                actor,
                detail,
                UtcColumn.of(at));
    }

    List<RunStep> journal(DepreciationRun run) {
        return jdbc.query(
                "select verb, actor, detail, happened_at from depreciation_run_step where run_id = ? order by id",
                (row, index) -> new RunStep(
                        row.getString("verb"),
                        row.getString("actor"),
                        row.getString("detail"),
                        UtcColumn.read(row, "happened_at")),
                run.id());
    }

    /** @param booked ids of those for which the cut-off entry was chosen */
    void sign(
            DepreciationRun run, int round, List<StoppedAsset> stopped, Set<Long> booked, String reason, String actor) {
        for (StoppedAsset asset : stopped) {
            jdbc.update(
                    "insert into depreciation_run_stopped (run_id, round, asset_id, stopped_on, months,"
                            + " net_book_value_fen, proposed_fen, booked, reason, signed_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    run.id(),
                    round,
                    asset.asset(),
                    asset.stoppedOn(),
                    asset.months(),
                    asset.netBookValue().fen(),
                    asset.proposed().fen(),
                    booked.contains(asset.asset()),
                    reason,
                    actor);
        }
    }

    /** A stopped asset as it was signed for. */
    record Signed(long asset, LocalDate stoppedOn, int months, Money netBookValue, Money proposed, boolean booked) {}

    /** What the books really took back; before it is what was proposed. */
    void tookBack(DepreciationRun run, long asset, Money amount) {
        jdbc.update(
                "update depreciation_run_stopped set proposed_fen = ? where run_id = ? and round = ? and asset_id = ?",
                amount.fen(),
                run.id(),
                run.round(),
                asset);
    }

    /** The assets of a span for which a cut-off entry was ever chosen. */
    Set<Long> everCutOff(String company, long firstAsset, long lastAsset) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct s.asset_id from depreciation_run_stopped s join depreciation_run r on r.id = s.run_id"
                        + " where r.company = ? and s.asset_id between ? and ? and s.booked = true",
                Long.class,
                company,
                firstAsset,
                lastAsset));
    }

    List<Signed> signed(DepreciationRun run) {
        return jdbc.query(
                "select asset_id, stopped_on, months, net_book_value_fen, proposed_fen, booked"
                        + " from depreciation_run_stopped where run_id = ? and round = ? order by asset_id",
                (row, index) -> new Signed(
                        row.getLong("asset_id"),
                        row.getObject("stopped_on", LocalDate.class),
                        row.getInt("months"),
                        Money.ofFen(row.getLong("net_book_value_fen")),
                        Money.ofFen(row.getLong("proposed_fen")),
                        row.getBoolean("booked")),
                run.id(),
                run.round());
    }

    private static DepreciationRun run(ResultSet row, int index) throws SQLException {
        return new DepreciationRun(
                row.getLong("id"),
                row.getString("company"),
                YearMonth.parse(row.getString("period_month")),
                RunStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                row.getInt("posted_round"),
                row.getString("started_by"),
                UtcColumn.read(row, "started_at"),
                UtcColumn.read(row, "phase_since"),
                row.getString("reviewed_by"),
                row.getString("confirmed_by"),
                row.getString("voucher_key"));
    }
}
