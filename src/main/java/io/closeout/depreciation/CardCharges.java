package io.closeout.depreciation;

import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Register;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Register register;
    private final RuleVersions rules;

    CardCharges(
            ChargeRows rows,
            LifeEventRows events,
            WorkReadingRows readings,
            BasisRows bases,
            BookSettings settings,
            LifePricing pricing,
            ExpenseAccounts accounts,
            Register register,
            RuleVersions rules) {
        this.rows = rows;
        this.events = events;
        this.readings = readings;
        this.bases = bases;
        this.settings = settings;
        this.pricing = pricing;
        this.accounts = accounts;
        this.register = register;
        this.rules = rules;
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
     * go. What a cut-off took back is missing too, as it was charged.
     */
    List<Charge> missingAsFarAsKnown(AssetCard registered, YearMonth upTo) {
        return missingAsFarAsKnown(registered, events.story(registered.id()), upTo);
    }

    /** The same if its story were the given one. */
    List<Charge> missingAsFarAsKnown(AssetCard registered, LifeStory story, YearMonth upTo) {
        DepreciableCard card = DepreciableCard.of(registered);
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
                missing.addAll(CardMonths.shared(card, story, month.period(), month.depreciation(), expenses::of));
            }
        }
        rows.cutOff(card.id()).stream()
                .map(ChargeRow::charge)
                .filter(charge -> !charge.month().isAfter(upTo))
                .forEach(missing::add);
        missing.sort(Comparator.comparing(Charge::month));
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

    /** The last month that is charged as far as it is known; empty for units. */
    Optional<YearMonth> endOf(DepreciableCard card, LifeStory story) {
        return card.method() == DepreciationMethod.UOP || !CardLife.depreciates(card, story)
                ? Optional.empty()
                : pricing.price(life(card, story)).months().stream()
                        .map(Schedule.Month::period)
                        .reduce((earlier, later) -> later);
    }

    /** As it is known now. */
    ScheduleRequest life(AssetCard card) {
        return life(DepreciableCard.of(card), events.story(card.id()));
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

    /**
     * Charges as rows, each with the basis it comes from; a basis that is not there yet is stored.
     *
     * @param charges those of one asset and month one after another
     */
    List<ChargeRow> based(String company, YearMonth period, List<Charge> charges) {
        Map<Long, Integer> positions = new HashMap<>();
        Map<Long, Charge> before = new HashMap<>();
        Map<Long, ScheduleRequest> lives = new HashMap<>();
        Map<Long, SpanBases> known = new HashMap<>();
        List<ChargeRow> based = new ArrayList<>();
        for (Charge charge : charges) {
            long asset = charge.asset();
            ScheduleRequest life = lives.computeIfAbsent(asset, id -> life(register.card(id)));
            Charge last = before.put(asset, charge);
            boolean shared = last != null && last.month().equals(charge.month());
            int position = positions.merge(asset, 0, (now, none) -> shared ? now + 1 : 0);
            Basis basis = known.computeIfAbsent(
                            asset, id -> new SpanBases(Book.ACCOUNTING, bases.of(id, Book.ACCOUNTING)))
                    .of(asset, CardMonths.basisOf(life, charge.month()));
            based.add(new ChargeRow(charge, basis.version(), position));
        }
        known.values().forEach(ofAsset -> ofAsset.store(bases, company, rules.now(), period));
        return based;
    }
}
