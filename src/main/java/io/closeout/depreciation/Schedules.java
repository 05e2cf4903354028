package io.closeout.depreciation;

import java.time.YearMonth;

/** Prices assets over their lives without storing anything. */
public interface Schedules {
    /**
     * Every month of the asset, exact to the fen: the charges and the impairment of a full life are the cost and the
     * improvements less the replaced parts and the residual value.
     *
     * @throws io.closeout.refusal.Refusal if the events contradict each other, or value is left to depreciate with no
     *                                     remaining life
     */
    Schedule price(ScheduleRequest asset);

    /**
     * As {@link #price(ScheduleRequest)}, but no month after the given one: what happens later is not looked at, so it is
     * not refused either. No month at all if the asset is younger.
     */
    Schedule price(ScheduleRequest asset, YearMonth upTo);
}
