package io.closeout.depreciation;

import io.closeout.depreciation.SupposedLives.Deductions;
import io.closeout.money.Money;
import io.closeout.register.DepreciableCard;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Walks the tax book of an asset into the months to come. */
@Component
class SupposedDeductions {
    private final TaxRows rows;
    private final LifeEventRows events;
    private final BasisRows bases;
    private final BookSettings settings;
    private final KnownTaxPolicy policy;
    private final RuleVersions rules;
    private final LifePricing pricing;

    SupposedDeductions(
            TaxRows rows,
            LifeEventRows events,
            BasisRows bases,
            BookSettings settings,
            KnownTaxPolicy policy,
            RuleVersions rules,
            LifePricing pricing) {
        this.rows = rows;
        this.events = events;
        this.bases = bases;
        this.settings = settings;
        this.policy = policy;
        this.rules = rules;
        this.pricing = pricing;
    }

    /**
     * @param supposed the card under the other terms
     * @param adopted  at its end they would be
     */
    Deductions of(DepreciableCard card, DepreciableCard supposed, YearMonth adopted, YearMonth upTo) {
        if (!TaxLife.isDeducted(card)) {
            return new Deductions(Map.of(), Map.of());
        }
        KnownTaxPolicy.Answers lawful = policy.under(rules.now());
        LifeStory story = events.story(card.id());
        ScheduleRequest.Settings chosen = new SpanBases(Book.TAX, bases.of(card.id(), Book.TAX))
                .settingsOf(card.id(), settings.of(card.company(), Book.TAX));
        Walk walk = new Walk(new TaxLife(card, story, lawful, chosen), rows.of(card.id()));
        walk.to(adopted);
        LifeTerms terms = new TaxLife(supposed, story, lawful, chosen).lawfulTerms();
        return walk.deducted(adopted, upTo, terms);
    }

    private final class Walk {
        private final TaxLife life;
        private final NavigableMap<YearMonth, Integer> pauses = new TreeMap<>();
        private int place;
        private YearMonth next;

        /** @param stored by month */
        private Walk(TaxLife life, List<TaxRow> stored) {
            this.life = life;
            this.place = life.placesBefore();
            this.next = life.first();
            for (TaxRow row : stored) {
                if (row.cause() != null) {
                    pauses.put(row.month(), pauses.size() + 1);
                }
                place = row.place();
                next = row.month().plusMonths(1);
            }
        }

        private int pausesUpTo(YearMonth month) {
            Map.Entry<YearMonth, Integer> entry = pauses.floorEntry(month);
            return entry == null ? 0 : entry.getValue();
        }

        /** What is not deducted yet will have been by then. */
        private void to(YearMonth month) {
            for (; !next.isAfter(month); next = next.plusMonths(1)) {
                if (life.pauseIn(next) == null) {
                    place++;
                } else {
                    pauses.put(next, pauses.size() + 1);
                }
            }
        }

        private Deductions deducted(YearMonth adopted, YearMonth upTo, LifeTerms terms) {
            ScheduleRequest standing = life.request(upTo.plusMonths(1), this::pausesUpTo);
            Map<YearMonth, Money> before = after(adopted, upTo, standing);
            LifeTerms now = life.lawfulTerms();
            if (terms.equals(now)) {
                return new Deductions(before, before);
            }
            Integer left = terms.lifeMonths() == now.lifeMonths() ? null : Math.max(1, terms.lifeMonths() - place);
            LifeEvent change = new LifeEvent.Estimate(
                    adopted.minusMonths(pausesUpTo(adopted)), new NewTerms(left, terms.residualValue(), null));
            return new Deductions(before, after(adopted, upTo, with(standing, change)));
        }

        private static ScheduleRequest with(ScheduleRequest standing, LifeEvent change) {
            List<LifeEvent> events = new ArrayList<>(standing.events());
            events.add(change);
            return new ScheduleRequest(
                    standing.asset(),
                    standing.terms(),
                    standing.inService(),
                    null,
                    events,
                    standing.settings(),
                    standing.takeOn());
        }

        private Map<YearMonth, Money> after(YearMonth adopted, YearMonth upTo, ScheduleRequest request) {
            Map<YearMonth, Money> byClock = new TreeMap<>();
            pricing.price(request, upTo).months().forEach(month -> byClock.put(month.period(), month.depreciation()));
            Map<YearMonth, Money> deducted = new LinkedHashMap<>();
            YearMonth clock = life.clock(place);
            YearMonth first = life.first().isAfter(adopted) ? life.first() : adopted.plusMonths(1);
            for (YearMonth month = first; !month.isAfter(upTo); month = month.plusMonths(1)) {
                Money amount = byClock.getOrDefault(clock, Money.ZERO);
                if (life.pauseIn(month) == null && !amount.isZero()) {
                    deducted.put(month, amount);
                    clock = clock.plusMonths(1);
                }
            }
            return deducted;
        }
    }
}
