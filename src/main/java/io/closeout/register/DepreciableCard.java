package io.closeout.register;

import static io.closeout.register.CardField.ONE_OFF_DEDUCTION;
import static io.closeout.register.CardField.TAX_ACCUMULATED;
import static io.closeout.register.CardField.TAX_BASIS;
import static io.closeout.register.CardField.TAX_CLASS;
import static io.closeout.register.CardField.TAX_LIFE_MONTHS;
import static io.closeout.register.CardField.TOTAL_UNITS;
import static io.closeout.register.CardField.UNITS_USED;

import io.closeout.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a card says about its depreciation and nothing else: a run reads a million of them.
 *
 * @param custom          for 自定义, else null
 * @param totalUnits      for 工作量法, else null
 * @param unitsUsed       done before the take-on; null: none
 * @param stoppedOn       the day use stopped; null while it goes on
 * @param lastChargeMonth the last month runs may charge while the asset waits to be written off; null: no limit
 */
public record DepreciableCard(
        long id,
        String company,
        String code,
        AssetKind kind,
        String assetClass,
        AssetState state,
        UseStatus useStatus,
        DepreciationMethod method,
        CustomMethod custom,
        Money cost,
        Money residualValue,
        int lifeMonths,
        LocalDate inServiceOn,
        YearMonth addedIn,
        TakeOn takeOn,
        BigDecimal totalUnits,
        BigDecimal unitsUsed,
        List<DepartmentShare> shares,
        LocalDate stoppedOn,
        YearMonth lastChargeMonth,
        ForTax tax) {
    /**
     * What the tax book has of its own; null: as the accounting book.
     *
     * @param basis       计税基础
     * @param accumulated deducted before the take-on
     * @param election    一次性扣除 and the like as the card has it: the year and the code of the policy; empty: none
     */
    public record ForTax(TaxClass taxClass, Money basis, Money accumulated, Integer lifeMonths, String election) {}

    /** The card as it would be with another life and residual value. */
    public DepreciableCard with(int otherLifeMonths, Money otherResidualValue) {
        return new DepreciableCard(
                id,
                company,
                code,
                kind,
                assetClass,
                state,
                useStatus,
                method,
                custom,
                cost,
                otherResidualValue,
                otherLifeMonths,
                inServiceOn,
                addedIn,
                takeOn,
                totalUnits,
                unitsUsed,
                shares,
                stoppedOn,
                lastChargeMonth,
                tax);
    }

    public static DepreciableCard of(AssetCard card) {
        CardValues values = card.values();
        return new DepreciableCard(
                card.id(),
                card.company(),
                card.code(),
                card.kind(),
                card.assetClass(),
                card.state(),
                CardDefaults.useStatus(values),
                card.method(),
                card.custom(),
                card.cost(),
                card.residualValue(),
                card.lifeMonths(),
                card.inServiceOn(),
                card.addedIn(),
                card.takeOn(),
                values.number(TOTAL_UNITS),
                values.number(UNITS_USED),
                card.shares(),
                card.stoppedOn(),
                card.lastChargeMonth(),
                new ForTax(
                        values.choice(TAX_CLASS, TaxClass.class),
                        values.money(TAX_BASIS),
                        values.money(TAX_ACCUMULATED),
                        values.whole(TAX_LIFE_MONTHS),
                        values.text(ONE_OFF_DEDUCTION)));
    }
}
