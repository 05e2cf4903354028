package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an asset can do in its life and has done month by month, for 工作量法.
 *
 * @param total    units over the whole life: kilometres, hours, pieces
 * @param used     units done before the first reading, for an asset taken on in mid-life
 * @param readings units per month, the first for the first month priced; later months have no reading yet
 */
public record Workload(BigDecimal total, BigDecimal used, List<BigDecimal> readings) {
    public Workload {
        readings = List.copyOf(readings);
        if (total.signum() <= 0) {
            throw new Refusal("depreciation.total-units-not-positive", "total_units", total);
        }
        if (used.signum() < 0) {
            throw new Refusal("depreciation.units-negative", "units_used", used.toPlainString());
        }
        for (BigDecimal reading : readings) {
            if (reading.signum() < 0) {
                throw new Refusal("depreciation.units-negative", "units", reading.toPlainString());
            }
        }
        if (readings.size() > LifeTerms.LONGEST) {
            throw new Refusal("depreciation.life-out-of-range", "units", readings.size(), LifeTerms.LONGEST);
        }
    }
}
