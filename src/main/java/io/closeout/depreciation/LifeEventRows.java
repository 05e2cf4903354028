package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import io.closeout.time.UtcColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored events, one table for all kinds: what a kind does not have is null. */
@Component
class LifeEventRows {
    private enum Kind {
        IMPAIRMENT,
        IMPROVEMENT,
        FINAL_COST,
        ESTIMATE,
        RENOVATION,
        RENOVATION_FINISHED,
        HELD_FOR_SALE,
        SALE_WITHDRAWN,
        IDLE,
        REUSED,
        TRANSFER;

        static Kind of(LifeEvent event) {
            if (event instanceof LifeEvent.Impairment) {
                return IMPAIRMENT;
            } else if (event instanceof LifeEvent.Improvement) {
                return IMPROVEMENT;
            } else if (event instanceof LifeEvent.FinalCost) {
                return FINAL_COST;
            } else if (event instanceof LifeEvent.Estimate) {
                return ESTIMATE;
            } else if (event instanceof LifeEvent.Renovation) {
                return RENOVATION;
            } else if (event instanceof LifeEvent.RenovationFinished) {
                return RENOVATION_FINISHED;
            } else if (event instanceof LifeEvent.HeldForSale) {
                return HELD_FOR_SALE;
            } else if (event instanceof LifeEvent.SaleWithdrawn) {
                return SALE_WITHDRAWN;
            } else if (event instanceof LifeEvent.Idle) {
                return IDLE;
            } else if (event instanceof LifeEvent.Reused) {
                return REUSED;
            } else if (event instanceof LifeEvent.Transfer) {
                return TRANSFER;
            }
            throw new IllegalArgumentException("not entered here: " + event);
        }
    }

    private static final String COLUMNS =
            "asset_id, kind, period_month, happened_on, amount_fen, replaced_fen, add_months,"
                    + " remaining_months, residual_value_fen, method, departments, change_number, entered_by, entered_at";

    private final JdbcTemplate jdbc;

    LifeEventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event and the asset that it happened to. */
    record OfAsset(long asset, LifeEvents.Entered entered) {}

    boolean isEntered(long asset, LifeEvent event, String change) {
        return jdbc.queryForObject(
                        "select count(*) from life_event where asset_id = ? and change_number = ? and kind = ?",
                        Long.class,
                        asset,
                        change,
                        Kind.of(event).name())
                > 0;
    }

    void insert(String company, long asset, LifeEvent event, String change, String actor, Instant at) {
        Figures figures = Figures.of(event);
        NewTerms terms = figures.terms();
        jdbc.update(
                "insert into life_event (company, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                company,
                asset,
                Kind.of(event).name(),
                event.period().toString(),
                figures.day(),
                fen(figures.amount()),
                fen(figures.replaced()),
                figures.addMonths(),
                terms.remainingMonths(),
                fen(terms.residualValue()),
                terms.method() == null ? null : terms.method().name(),
                event instanceof LifeEvent.Transfer transfer ? transfer.before() : null,
                change,
                actor,
                UtcColumn.of(at));
    }

    List<LifeEvents.Entered> of(long asset) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from life_event where asset_id = ? order by period_month, id",
                        LifeEventRows::entered,
                        asset)
                .stream()
                .map(OfAsset::entered)
                .toList();
    }

    /** By asset, then as {@link #of}. */
    List<OfAsset> of(String company, long firstAsset, long lastAsset) {
        return jdbc.query(
                "select " + COLUMNS + " from life_event where company = ? and asset_id between ? and ?"
                        + " order by asset_id, period_month, id",
                LifeEventRows::entered,
                company,
                firstAsset,
                lastAsset);
    }

    LifeStory story(long asset) {
        return new LifeStory(of(asset).stream().map(LifeEvents.Entered::event).toList());
    }

    private static OfAsset entered(ResultSet row, int index) throws SQLException {
        return new OfAsset(
                row.getLong("asset_id"),
                new LifeEvents.Entered(
                        event(row),
                        row.getString("change_number"),
                        row.getString("entered_by"),
                        UtcColumn.read(row, "entered_at")));
    }

    private static LifeEvent event(ResultSet row) throws SQLException {
        YearMonth month = YearMonth.parse(row.getString("period_month"));
        LocalDate day = row.getObject("happened_on", LocalDate.class);
        BookDate on = day == null ? BookDate.of(month) : BookDate.of(day);
        Money amount = money(row, "amount_fen");
        String method = row.getString("method");
        NewTerms terms = new NewTerms(
                whole(row, "remaining_months"),
                money(row, "residual_value_fen"),
                method == null ? null : DepreciationMethod.valueOf(method));
        return switch (Kind.valueOf(row.getString("kind"))) {
            case IMPAIRMENT -> new LifeEvent.Impairment(month, null, amount);
            case IMPROVEMENT ->
                new LifeEvent.Improvement(month, amount, whole(row, "add_months"), terms.residualValue());
            case FINAL_COST -> new LifeEvent.FinalCost(month, amount, terms.residualValue());
            case ESTIMATE -> new LifeEvent.Estimate(month, terms);
            case RENOVATION -> LifeEvent.Renovation.begun(month);
            case RENOVATION_FINISHED ->
                new LifeEvent.RenovationFinished(month, amount, money(row, "replaced_fen"), terms);
            case HELD_FOR_SALE -> new LifeEvent.HeldForSale(on);
            case SALE_WITHDRAWN -> new LifeEvent.SaleWithdrawn(on);
            case IDLE -> new LifeEvent.Idle(on);
            case REUSED -> new LifeEvent.Reused(on);
            case TRANSFER -> new LifeEvent.Transfer(month, row.getString("departments"));
        };
    }

    private static Long fen(Money amount) {
        return amount == null ? null : amount.fen();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(fen);
    }

    private static Integer whole(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** What an event says beside its month; null: its kind does not say it. */
    private record Figures(LocalDate day, Money amount, Money replaced, Integer addMonths, NewTerms terms) {
        private static final NewTerms AS_BEFORE = new NewTerms(null, null, null);

        static Figures of(LifeEvent event) {
            if (event instanceof LifeEvent.Impairment impairment) {
                return new Figures(null, impairment.amount(), null, null, AS_BEFORE);
            } else if (event instanceof LifeEvent.CostChange change) {
                return new Figures(
                        null,
                        change.amount(),
                        null,
                        change.addMonths(),
                        new NewTerms(null, change.residualValue(), null));
            } else if (event instanceof LifeEvent.Estimate estimate) {
                return new Figures(null, null, null, null, estimate.terms());
            } else if (event instanceof LifeEvent.RenovationFinished finished) {
                return new Figures(null, finished.capitalised(), finished.replacedCarrying(), null, finished.terms());
            }
            LocalDate day = event instanceof LifeEvent.OnADay dated ? dated.on().day() : null;
            return new Figures(day, null, null, null, AS_BEFORE);
        }
    }
}
