package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciableCards;
import io.closeout.register.Register;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredTaxDifferences implements TaxDifferences {
    private static final int BASIS_POINTS = 10_000;

    private final ChargeRows rows;
    private final TaxRows taxRows;
    private final LifeEventRows events;
    private final CardCharges cards;
    private final DepreciableCards depreciable;
    private final Register register;
    private final BookSettings settings;
    private final BasisRows bases;
    private final TaxPolicy rates;
    private final KnownTaxPolicy policy;
    private final RuleVersions rules;
    private final LifePricing pricing;

    StoredTaxDifferences(
            ChargeRows rows,
            TaxRows taxRows,
            LifeEventRows events,
            CardCharges cards,
            DepreciableCards depreciable,
            Register register,
            BookSettings settings,
            BasisRows bases,
            TaxPolicy rates,
            KnownTaxPolicy policy,
            RuleVersions rules,
            LifePricing pricing) {
        this.rows = rows;
        this.taxRows = taxRows;
        this.events = events;
        this.cards = cards;
        this.depreciable = depreciable;
        this.register = register;
        this.settings = settings;
        this.bases = bases;
        this.rates = rates;
        this.policy = policy;
        this.rules = rules;
        this.pricing = pricing;
    }

    @Override
    public List<Month> of(long asset) {
        return new OneAsset(DepreciableCard.of(register.card(asset))).months();
    }

    @Override
    public List<OfAsset> inMonth(String company, YearMonth month) {
        List<OfAsset> differing = new ArrayList<>();
        for (DepreciableCard card : depreciable.between(company, 0, Long.MAX_VALUE)) {
            OneAsset asset = new OneAsset(card);
            asset.months().stream()
                    .filter(candidate -> !candidate.month().isAfter(month))
                    .reduce((earlier, later) -> later)
                    .filter(last ->
                            !last.difference().isZero() || !last.cumulative().isZero())
                    .ifPresent(last -> differing.add(
                            new OfAsset(card.id(), card.code(), asset.waiting(), asset.reversedIn(), last)));
        }
        return differing;
    }

    /** The two books of one asset side by side. */
    private final class OneAsset {
        private final DepreciableCard card;
        private final LifeStory story;
        private final NavigableMap<YearMonth, Money> charged;
        private final NavigableMap<YearMonth, Money> deducted = new TreeMap<>();
        private final Map<YearMonth, Money> impaired = new HashMap<>();
        private final Map<YearMonth, TaxPause> pauses = new HashMap<>();
        /** Null for what has no tax basis. */
        private final TaxLife life;

        private OneAsset(DepreciableCard card) {
            this.card = card;
            this.story = events.story(card.id());
            this.charged = rows.chargedByMonth(card.id());
            for (TaxRow row : taxRows.of(card.id())) {
                deducted.merge(row.month(), row.amount(), Money::plus);
                if (row.cause() != null) {
                    pauses.put(row.month(), row.cause());
                }
            }
            for (LifeEvent event : story.entered()) {
                if (event instanceof LifeEvent.Impairment loss) {
                    impaired.merge(loss.period(), loss.amount(), Money::plus);
                }
            }
            this.life = TaxLife.isDeducted(card)
                    ? new TaxLife(card, story, policy.under(rules.now()), settingsOf(card))
                    : null;
        }

        private ScheduleRequest.Settings settingsOf(DepreciableCard of) {
            return bases.of(of.id(), Book.TAX).stream()
                    .findFirst()
                    .map(basis -> BasisText.settings(basis.content()))
                    .orElseGet(() -> settings.of(of.company(), Book.TAX));
        }

        private List<Month> months() {
            Set<YearMonth> all = new TreeSet<>(charged.keySet());
            all.addAll(deducted.keySet());
            all.addAll(impaired.keySet());
            Money cumulative = takenOn();
            List<Month> months = new ArrayList<>();
            for (YearMonth month : all) {
                Money book = charged.getOrDefault(month, Money.ZERO);
                Money loss = impaired.getOrDefault(month, Money.ZERO);
                Money tax = deducted.getOrDefault(month, Money.ZERO);
                Money difference = book.plus(loss).minus(tax);
                cumulative = cumulative.plus(difference);
                months.add(new Month(
                        month,
                        book,
                        loss,
                        tax,
                        difference,
                        cumulative,
                        cause(month, difference),
                        cumulative.share(rates.rateBasisPoints(card.company(), month), BASIS_POINTS)));
            }
            return months;
        }

        private Money takenOn() {
            if (card.takeOn() == null) {
                return Money.ZERO;
            }
            Money book = card.takeOn().accumulated().plus(card.takeOn().impairment());
            Money given = card.tax().accumulated();
            return book.minus(given != null ? given : life == null ? Money.ZERO : deductedElsewhere());
        }

        /** As the law has it, where no figure was handed over. */
        private Money deductedElsewhere() {
            return pricing
                    .price(life.request(life.first(), none -> 0), card.takeOn().through())
                    .months()
                    .stream()
                    .map(Schedule.Month::depreciation)
                    .reduce(Money.ZERO, Money::plus);
        }

        private Cause cause(YearMonth month, Money difference) {
            if (difference.isZero()) {
                return Cause.NONE;
            }
            if (impaired.keySet().stream().anyMatch(loss -> !loss.isAfter(month))
                    || card.takeOn() != null && card.takeOn().impairment().isPositive()) {
                return Cause.IMPAIRMENT;
            }
            if (TaxElection.of(card.tax().election()) == TaxElection.ONE_OFF) {
                return Cause.ONE_OFF;
            }
            TaxPause pause = pauses.get(month);
            if (pause != null) {
                return pause == TaxPause.STOPPED ? Cause.STOPPED : Cause.IDLE;
            }
            if (life == null) {
                return Cause.BASIS;
            }
            LifeTerms lawful = life.lawfulTerms();
            if (!lawful.cost().equals(card.cost())) {
                return Cause.BASIS;
            }
            if (lawful.method() != card.method()) {
                return Cause.METHOD;
            }
            return lawful.lifeMonths() == card.lifeMonths() ? Cause.TIMING : Cause.LIFE;
        }

        private AssetState waiting() {
            return switch (card.state()) {
                case PENDING_DISPOSAL, ISOLATED, PENDING_APPROVAL, PENDING_WRITE_OFF -> card.state();
                default -> null;
            };
        }

        private Integer reversedIn() {
            if (waiting() != null) {
                return card.lastChargeMonth() == null
                        ? null
                        : card.lastChargeMonth().getYear();
            }
            if (life == null) {
                return null;
            }
            YearMonth lawful = life.first().plusMonths((long) life.lawfulTerms().lifeMonths() - 1 + pauses.size());
            return cards.endOf(card, story)
                    .map(end -> end.isAfter(lawful) ? end : lawful)
                    .map(YearMonth::getYear)
                    .orElse(null);
        }
    }
}
