package io.closeout.depreciation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** What assets under 工作量法 have done, month by month: kilometres, hours, pieces. */
public interface WorkReadings {
    /**
     * Enters the units of a month, or corrects them while that month is not charged.
     *
     * @param code   of the asset
     * @param units  done in that month, at most ten decimals
     * @param source where the figure comes from: a sheet, a meter
     * @param actor  an asset keeper or a finance reviewer of the asset's branch
     * @throws io.closeout.refusal.Refusal if the asset is charged by time, the month is charged, closed, still to come or
     *                                     before its first charge, or the actor may not enter it
     */
    void enter(String company, String code, YearMonth month, BigDecimal units, String source, String actor);

    /** By month. */
    List<Reading> of(long asset);

    /** Assets that cannot be charged for the month because a reading of it, or of an earlier month, is not there. */
    List<Missing> missing(String company, YearMonth month);

    /** @param source where the figure comes from */
    record Reading(YearMonth month, BigDecimal units, String source, String actor) {}

    /** @param month the first one without a reading */
    record Missing(long asset, String code, YearMonth month) {}
}
