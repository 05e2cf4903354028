package io.closeout.depreciation;

import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the accounting book charges one card, priced from its terms and compared with the rows that are posted. */
@Component
class CardCharges {
    private final ChargeRows rows;
    private final LifeEventRows events;
    private final WorkReadingRows readings;
    private final BasisRows bases;
    private final BookSettings settings;
    private final LifePricing pricing;
    private final ExpenseAccounts accounts;

    CardCharges(
            ChargeRows rows,
            LifeEventRows events,
            WorkReadingRows readings,
            BasisRows bases,
            BookSettings settings,
            LifePricing pricing,
            ExpenseAccounts accounts) {
        this.rows = rows;
        this.events = events;
        this.readings = readings;
        this.bases = bases;
        this.settings = settings;
        this.pricing = pricing;
        this.accounts = accounts;
    }

    /** A draft has been through nothing, and no book has settings for it yet. */
    Optional<Schedule> schedule(AssetCard registered) {
        DepreciableCard card = DepreciableCard.of(registered);
        boolean draft = card.id() == 0;
        LifeStory story = draft ? LifeStory.NOTHING_HAPPENED : events.story(card.id());
        return card.method() != DepreciationMethod.UOP && CardLife.depreciates(card, story)
                ? Optional.of(pricing.price(CardLife.request(
                        card, story, Map.of(), draft ? ScheduleRequest.Settings.DEFAULT : settingsOf(card))))
                : Optional.empty();
    }

    /** The settings an asset was first charged by; it keeps them. */
    ScheduleRequest.Settings settingsOf(DepreciableCard card) {
        return bases.of(card.id(), Book.ACCOUNTING).stream()
                .findFirst()
                .map(basis -> BasisText.settings(basis.content()))
                .orElseGet(() -> settings.of(card.company(), Book.ACCOUNTING));
    }

    /**
     * The charges up to and including a month that are not posted, but a card under 工作量法 only as far as its readings
     * go.
     */
    List<Charge> missingAsFarAsKnown(AssetCard registered, YearMonth upTo) {
        DepreciableCard card = DepreciableCard.of(registered);
        LifeStory story = events.story(card.id());
        if (!CardLife.depreciates(card, story)) {
            return List.of();
        }
        ScheduleRequest life = life(card, story);
        YearMonth known = life.workload() == null ? upTo : lastReading(card, life);
        Schedule schedule = pricing.price(life, known.isBefore(upTo) ? known : upTo);
        Set<YearMonth> posted = rows.chargedMonths(card.id());
        ExpenseAccounts.OfCompany expenses = accounts.of(card.company());
        List<Charge> missing = new ArrayList<>();
        for (Schedule.Month month : schedule.months()) {
            if (!month.depreciation().isZero() && !posted.contains(month.period())) {
                missing.addAll(CardMonths.shared(card, month.period(), month.depreciation(), expenses));
            }
        }
        return missing;
    }

    /** The first month without a reading, up to the given one. */
    Optional<YearMonth> withoutReading(DepreciableCard card, YearMonth upTo) {
        LifeStory story = events.story(card.id());
        if (card.method() != DepreciationMethod.UOP || !CardLife.depreciates(card, story)) {
            return Optional.empty();
        }
        ScheduleRequest life = life(card, story);
        return pricing.withoutReading(life, lastReading(card, life), upTo);
    }

    /** The card's life if its story were the given one, as far as that month. */
    Schedule pricedUpTo(AssetCard card, LifeStory story, YearMonth month) {
        return pricing.priceCompletely(life(DepreciableCard.of(card), story), month);
    }

    private ScheduleRequest life(DepreciableCard card, LifeStory story) {
        Map<YearMonth, BigDecimal> units =
                card.method() == DepreciationMethod.UOP ? readings.unitsOf(card.id()) : Map.of();
        return CardLife.request(card, story, units, settingsOf(card));
    }

    /** @return the month before the first charge if there is none */
    private static YearMonth lastReading(DepreciableCard card, ScheduleRequest life) {
        return CardLife.firstCharge(card, life.settings())
                .plusMonths(life.workload().readings().size() - 1L);
    }

    /** The basis that the last row of each asset was charged by, 0 where there is none. */
    Map<Long, Integer> latestBases(List<Charge> charges) {
        return charges.stream()
                .map(Charge::asset)
                .distinct()
                .collect(Collectors.toMap(asset -> asset, asset -> bases.of(asset, Book.ACCOUNTING)
                        .size()));
    }
}
