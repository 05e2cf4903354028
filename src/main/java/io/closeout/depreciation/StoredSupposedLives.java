package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationPolicy;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredSupposedLives implements SupposedLives {
    private final CardCharges cards;
    private final LifeEventRows events;
    private final SupposedDeductions deductions;

    StoredSupposedLives(CardCharges cards, LifeEventRows events, SupposedDeductions deductions) {
        this.cards = cards;
        this.events = events;
        this.deductions = deductions;
    }

    @Override
    public Optional<Schedule> asItStands(AssetCard card, YearMonth upTo) {
        LifeStory story = events.story(card.id());
        return CardLife.depreciates(DepreciableCard.of(card), story)
                ? Optional.of(cards.pricedUpTo(card, story, upTo))
                : Optional.empty();
    }

    @Override
    public Schedule underTerms(
            AssetCard card, DepreciationPolicy.Terms terms, Money residualValue, YearMonth adopted, YearMonth upTo) {
        Integer left = terms.lifeMonths() == card.lifeMonths()
                ? null
                : Math.max(1, terms.lifeMonths() - monthsBy(card, adopted));
        boolean sameMethod = terms.method() == card.method() && Objects.equals(terms.custom(), card.custom());
        NewTerms changed = sameMethod
                ? new NewTerms(left, residualValue, null)
                : new NewTerms(left, residualValue, terms.method(), terms.custom());
        LifeStory story = events.story(card.id()).with(new LifeEvent.Estimate(adopted, changed));
        return cards.pricedUpTo(card, story, upTo);
    }

    @Override
    public Deductions deductions(
            AssetCard card, DepreciationPolicy.Terms terms, Money residualValue, YearMonth adopted, YearMonth upTo) {
        DepreciableCard standing = DepreciableCard.of(card);
        return deductions.of(standing, standing.with(terms.lifeMonths(), residualValue), adopted, upTo);
    }

    /** Months of its life that are over; what another system says it has charged counts. */
    private static int monthsBy(AssetCard card, YearMonth month) {
        TakeOn takeOn = card.takeOn();
        return takeOn == null || takeOn.months() == null
                ? Math.toIntExact(ChronoUnit.MONTHS.between(card.addedIn(), month))
                : takeOn.months() + Math.toIntExact(ChronoUnit.MONTHS.between(takeOn.through(), month));
    }
}
