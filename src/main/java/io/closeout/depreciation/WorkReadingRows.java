package io.closeout.depreciation;

import io.closeout.time.UtcColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored readings: one per asset and month. */
@Component
class WorkReadingRows {
    private final JdbcTemplate jdbc;

    WorkReadingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(String company, long asset, WorkReadings.Reading reading, Instant at) {
        int corrected = jdbc.update(
                "update work_reading set units = ?, source = ?, entered_by = ?, entered_at = ?"
                        + " where asset_id = ? and period_month = ?",
                reading.units(),
                reading.source(),
                reading.actor(),
                UtcColumn.of(at),
                asset,
                reading.month().toString());
        if (corrected == 0) {
            jdbc.update(
                    "insert into work_reading (company, asset_id, period_month, units, source, entered_by, entered_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    company,
                    asset,
                    reading.month().toString(),
                    reading.units(),
                    reading.source(),
                    reading.actor(),
                    UtcColumn.of(at));
        }
    }

    List<WorkReadings.Reading> of(long asset) {
        return jdbc.query(
                "select period_month, units, source, entered_by from work_reading where asset_id = ?"
                        + " order by period_month",
                WorkReadingRows::reading,
                asset);
    }

    Map<YearMonth, BigDecimal> unitsOf(long asset) {
        Map<YearMonth, BigDecimal> units = new HashMap<>();
        of(asset).forEach(reading -> units.put(reading.month(), reading.units()));
        return units;
    }

    /** By asset and month. */
    Map<Long, Map<YearMonth, BigDecimal>> between(String company, long firstAsset, long lastAsset) {
        Map<Long, Map<YearMonth, BigDecimal>> units = new HashMap<>();
        jdbc.query(
                "select asset_id, period_month, units from work_reading where asset_id between ? and ? and company = ?",
                row -> {
                    units.computeIfAbsent(row.getLong(1), asset -> new HashMap<>())
                            .put(
                                    YearMonth.parse(row.getString(2)),
                                    row.getBigDecimal(3).stripTrailingZeros());
                },
                firstAsset,
                lastAsset,
                company);
        return units;
    }

    private static WorkReadings.Reading reading(ResultSet row, int index) throws SQLException {
        return new WorkReadings.Reading(
                YearMonth.parse(row.getString("period_month")),
                row.getBigDecimal("units").stripTrailingZeros(),
                row.getString("source"),
                row.getString("entered_by"));
    }
}
