package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciationPolicy;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** The lives of registered assets, as they stand and as they would be under other terms. */
public interface SupposedLives {
    /** @return empty for a card that is not depreciated */
    Optional<Schedule> asItStands(AssetCard card, YearMonth upTo);

    /**
     * As if the terms of a new asset were adopted for this one at the end of a month, as a change of estimate (CAS 28 art.
     * 9): what is left then is charged over what the new life leaves, at least one month.
     *
     * @param terms its life is the whole one, counted from the first charge
     * @throws io.closeout.refusal.Refusal if the terms do not fit the asset: units instead of months, a residual value above
     *                                     the cost
     */
    Schedule underTerms(
            AssetCard card, DepreciationPolicy.Terms terms, Money residualValue, YearMonth adopted, YearMonth upTo);

    /**
     * What the tax book would deduct for the asset after a month, as it stands and under terms adopted at its end. The tax
     * life is the longer of the book's and the minimum, so it may move with the terms; elections and the life that the
     * card gives for tax stay. An asset that is not used today is taken to stay so.
     *
     * @throws io.closeout.refusal.Refusal if the tax life of the asset is not known
     */
    Deductions deductions(
            AssetCard card, DepreciationPolicy.Terms terms, Money residualValue, YearMonth adopted, YearMonth upTo);

    /** By month; months in which nothing is deducted are left out. */
    record Deductions(Map<YearMonth, Money> before, Map<YearMonth, Money> after) {}
}
