package io.closeout.change;

import java.util.Locale;

/** What a change may have to say beside its kind. */
public enum Figure {
    /** The day on which it happened. */
    DAY,
    /** 可收回金额 of an impaired asset. */
    RECOVERABLE,
    /** The loss of an impairment, the cost of an improvement or a renovation, the final cost of what was estimated. */
    AMOUNT,
    /** Net book value of the parts that a renovation took out. */
    REPLACED,
    /** Months added to the remaining life. */
    ADD_MONTHS,
    /** Months to go from the month after. */
    REMAINING_MONTHS,
    RESIDUAL_VALUE,
    METHOD,
    /** Who uses it from now on: {@code PROD:60;RD:40}. */
    DEPARTMENTS,
    LOCATION,
    CUSTODIAN;

    /** The name by which forms, interfaces and refusals call it: {@code remaining_months}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
