package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciationPolicy;
import java.time.YearMonth;
import java.util.Optional;

/** The lives of registered assets in the accounting book, as they stand and as they would be under other terms. */
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
}
