package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetState;
import java.time.LocalDate;

/**
 * 停用未核销: use has stopped, the asset is still on the books (CAS 4 art. 21).
 *
 * @param months   from the month use stopped to the month that is run
 * @param proposed what a cut-off entry would take back, or has taken back: charges posted for months after the stop
 *                 (Dr expense -x / Cr 1602 -x)
 */
public record StoppedAsset(
        long asset,
        String code,
        String name,
        AssetState state,
        LocalDate stoppedOn,
        int months,
        Money netBookValue,
        Money proposed,
        Answer answer) {
    /** What can be done about it, or was chosen. */
    public enum Answer {
        /** The cut-off entry may be booked with the month. */
        BOOKABLE,
        /** Nothing was charged after the stop, or it is taken back already. */
        NOTHING_CHARGED,
        /** By the company's policy it is charged until it is approved: runs go on. */
        CHARGED_BY_POLICY,
        /** Charges of an earlier year are among them: finance chooses at the write-off where they go (CAS 28). */
        EARLIER_YEAR,
        /** Finance chose the cut-off entry. */
        BOOKED,
        /** Finance signed for it as it is. */
        SIGNED
    }
}
