package io.closeout.register;

import io.closeout.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A card as it stands.
 *
 * @param id              0 for a draft that is not registered
 * @param department      the one that uses the largest part; {@code shares} has them all
 * @param addedIn         the month in which the books count the asset as added
 * @param method          fixed at registration, as are {@code lifeMonths} and {@code residualValue}: a changed table
 *                        applies to new assets only
 * @param takeOn          where it stood when it was taken over from another system; null if it was registered new
 * @param stoppedOn       the day use stopped; null while the asset is in use or idle
 * @param lastChargeMonth the last month runs may charge while the asset waits to be written off; null: no limit
 * @param values          every field of the card that has a value
 */
public record AssetCard(
        long id,
        String company,
        String branch,
        String code,
        String name,
        AssetKind kind,
        String assetClass,
        String department,
        List<DepartmentShare> shares,
        String custodian,
        String location,
        String serialNumber,
        boolean dataBearing,
        boolean hazardous,
        LocalDate inServiceOn,
        YearMonth addedIn,
        Money cost,
        Money residualValue,
        DepreciationMethod method,
        int lifeMonths,
        TakeOn takeOn,
        AssetState state,
        LocalDate stoppedOn,
        YearMonth lastChargeMonth,
        CardValues values) {
    /** The card as it would be in another state. */
    public AssetCard in(AssetState other) {
        return new AssetCard(
                id,
                company,
                branch,
                code,
                name,
                kind,
                assetClass,
                department,
                shares,
                custodian,
                location,
                serialNumber,
                dataBearing,
                hazardous,
                inServiceOn,
                addedIn,
                cost,
                residualValue,
                method,
                lifeMonths,
                takeOn,
                other,
                stoppedOn,
                lastChargeMonth,
                values);
    }

    /** The years it was registered with; null unless it is depreciated by a custom method. */
    public CustomMethod custom() {
        return CustomMethod.ofText(values.text(CardField.CUSTOM_METHOD));
    }

    /** What others have a say in, whether it still holds or not. */
    public List<Restriction> restrictions() {
        return Restriction.listed(values.text(CardField.RESTRICTION));
    }
}
