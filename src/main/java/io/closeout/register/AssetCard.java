package io.closeout.register;

import io.closeout.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A card as it stands.
 *
 * @param method          fixed at registration, as are {@code lifeMonths} and {@code residualValue}: a changed table
 *                        applies to new assets only
 * @param stoppedOn       the day use stopped; null while the asset is in use or idle
 * @param lastChargeMonth the last month runs may charge while the asset waits to be written off; null: no limit
 */
public record AssetCard(
        long id,
        String company,
        String branch,
        String code,
        String name,
        String assetClass,
        String department,
        String custodian,
        String location,
        String serialNumber,
        boolean dataBearing,
        boolean hazardous,
        LocalDate inServiceOn,
        Money cost,
        Money residualValue,
        DepreciationMethod method,
        int lifeMonths,
        AssetState state,
        LocalDate stoppedOn,
        YearMonth lastChargeMonth) {}
