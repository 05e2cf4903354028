package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
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
    private static final int AT_ONCE = 1_000;

    private final ChargeRows rows;
    private final TaxRows taxRows;
    private final LifeEventRows events;
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
        DepreciableCard card = DepreciableCard.of(register.card(asset));
        TwoBooks books = new Part(new Lawful(card.company()), asset, asset).of(card);
        NavigableMap<YearMonth, Money> charged = rows.chargedByMonth(asset);
        NavigableMap<YearMonth, Money> deducted = new TreeMap<>();
        Map<YearMonth, TaxPause> pauses = new HashMap<>();
        for (TaxRow row : taxRows.of(asset)) {
            deducted.merge(row.month(), row.amount(), Money::plus);
            if (row.cause() != null) {
                pauses.put(row.month(), row.cause());
            }
        }
        Set<YearMonth> all = new TreeSet<>(charged.keySet());
        all.addAll(deducted.keySet());
        all.addAll(books.impaired().keySet());
        Money cumulative = books.takenOn();
        List<Month> months = new ArrayList<>();
        for (YearMonth month : all) {
            TwoBooks.Figures figures = new TwoBooks.Figures(
                    charged.getOrDefault(month, Money.ZERO),
                    books.impairedIn(month),
                    deducted.getOrDefault(month, Money.ZERO),
                    pauses.get(month));
            cumulative = cumulative.plus(figures.difference());
            months.add(books.month(month, figures, cumulative, rates.rateBasisPoints(card.company(), month)));
        }
        return months;
    }

    @Override
    public void inMonth(String company, YearMonth month, Found found) {
        Lawful lawful = new Lawful(company);
        long rate = rates.rateBasisPoints(company, month);
        List<Long> ids = register.ids(company);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            long first = ids.get(from);
            long last = ids.get(Math.min(from + AT_ONCE, ids.size()) - 1);
            Part part = new Part(lawful, first, last);
            Map<Long, ChargeRows.Total> charged = rows.totals(company, month, first, last);
            Map<Long, TaxRows.Total> deducted = taxRows.totals(company, month, first, last);
            for (DepreciableCard card : depreciable.between(company, first, last)) {
                compare(
                        card,
                        part,
                        month,
                        charged.getOrDefault(card.id(), ChargeRows.Total.NOTHING),
                        deducted.getOrDefault(card.id(), TaxRows.Total.NOTHING),
                        rate,
                        found);
            }
        }
    }

    private static void compare(
            DepreciableCard card,
            Part part,
            YearMonth month,
            ChargeRows.Total charged,
            TaxRows.Total deducted,
            long rate,
            Found found) {
        if (card.takeOn() == null
                ? card.addedIn().isAfter(month)
                : card.takeOn().through().isAfter(month)) {
            return;
        }
        try {
            TwoBooks books = part.of(card);
            TwoBooks.Figures figures = new TwoBooks.Figures(
                    charged.inMonth(), books.impairedIn(month), deducted.inMonth(), deducted.cause());
            Money cumulative = books.takenOn()
                    .plus(charged.upTo())
                    .plus(books.impairedUpTo(month))
                    .minus(deducted.upTo());
            if (!figures.difference().isZero() || !cumulative.isZero()) {
                found.differing(new OfAsset(
                        card.id(),
                        card.code(),
                        card.assetClass(),
                        books.waiting(),
                        books.reversedIn(deducted.pauses()),
                        books.month(month, figures, cumulative, rate)));
            }
        } catch (Refusal reason) {
            found.unknown(card.code(), reason);
        }
    }

    /** What the tables and the books of a company say, asked once. */
    private final class Lawful {
        private final String company;
        private final KnownTaxPolicy.Answers answers = policy.under(rules.now());
        private final ScheduleRequest.Settings accounting;
        private final ScheduleRequest.Settings tax;

        private Lawful(String company) {
            this.company = company;
            this.accounting = settings.of(company, Book.ACCOUNTING);
            this.tax = settings.of(company, Book.TAX);
        }
    }

    /** Some assets of a company, read at once. */
    private final class Part {
        private final Lawful lawful;
        private final SpanFacts facts;
        private final SpanBases accountingBases;
        private final SpanBases taxBases;

        private Part(Lawful lawful, long first, long last) {
            this.lawful = lawful;
            this.facts = new SpanFacts(events.of(lawful.company, first, last), Map.of());
            List<Basis> stored = bases.between(lawful.company, first, last);
            this.accountingBases = new SpanBases(Book.ACCOUNTING, stored);
            this.taxBases = new SpanBases(Book.TAX, stored);
        }

        private TwoBooks of(DepreciableCard card) {
            LifeStory story = facts.story(card.id());
            TaxLife life = TaxLife.isDeducted(card)
                    ? new TaxLife(card, story, lawful.answers, taxBases.settingsOf(card.id(), lawful.tax))
                    : null;
            return new TwoBooks(card, story, life, accountingBases.settingsOf(card.id(), lawful.accounting), pricing);
        }
    }
}
