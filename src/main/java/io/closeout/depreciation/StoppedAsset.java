package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetState;
import java.time.LocalDate;

/**
 * 停用未核销: use has stopped, the asset is still on the books (CAS 4 art. 21).
 *
 * @param months   from the month use stopped to the month that is run
 * @param proposed what a cut-off entry would take back: charges posted for months after the stop (Dr expense -x / Cr 1602 -x)
 */
public record StoppedAsset(
        long asset,
        String code,
        String name,
        AssetState state,
        LocalDate stoppedOn,
        int months,
        Money netBookValue,
        Money proposed) {}
