package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciableCard;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * A month of the tax book for the cards of a span. The row of the month before says where an asset stands; only where it
 * is missing, or use turns out to have stopped before it, the past of the asset is looked at.
 */
final class TaxMonth {
    private final YearMonth month;
    private final LifePricing pricing;
    private final SpanFacts facts;
    private final SpanBases bases;
    private final ScheduleRequest.Settings chosen;
    private final KnownTaxPolicy.Answers policy;
    private final Map<Long, TaxRow> before;
    private final Map<Long, TaxRow> now;
    private final LongFunction<List<TaxRow>> past;

    /** @param past asked only for an asset whose past has to be looked at */
    TaxMonth(
            YearMonth month,
            LifePricing pricing,
            SpanFacts facts,
            SpanBases bases,
            ScheduleRequest.Settings chosen,
            KnownTaxPolicy.Answers policy,
            Map<Long, TaxRow> before,
            Map<Long, TaxRow> now,
            LongFunction<List<TaxRow>> past) {
        this.month = month;
        this.pricing = pricing;
        this.facts = facts;
        this.bases = bases;
        this.chosen = chosen;
        this.policy = policy;
        this.before = before;
        this.now = now;
        this.past = past;
    }

    /** @throws io.closeout.refusal.Refusal if the card cannot be deducted */
    List<TaxRow> missing(DepreciableCard card) {
        long asset = card.id();
        if (now.containsKey(asset) || !TaxLife.isDeducted(card)) {
            return List.of();
        }
        TaxLife life = new TaxLife(card, facts.story(asset), policy, bases.settingsOf(asset, chosen));
        YearMonth first = life.first();
        if (month.isBefore(first)) {
            return List.of();
        }
        TaxRow last = before.get(asset);
        boolean stoppedBefore = last != null && last.kind() == TaxRow.Kind.CHARGE && life.isStoppedIn(last.month());
        if ((last == null && !month.equals(first)) || stoppedBefore || life.isChangedBefore(month)) {
            return compared(card, life);
        }
        List<TaxRow> rows = new ArrayList<>(1);
        new Walk(card, life, new TreeMap<>(), rows).step(month, last == null ? life.placesBefore() : last.place());
        return rows;
    }

    private List<TaxRow> compared(DepreciableCard card, TaxLife life) {
        Basis basis = bases.known(card.id(), BasisText.of(life.request(month, none -> 0)));
        if (basis != null && basis.completeFrom() != null && !month.isBefore(basis.completeFrom())) {
            return List.of();
        }
        NavigableMap<YearMonth, TaxRow> stored = new TreeMap<>();
        past.apply(card.id()).forEach(row -> stored.put(row.month(), row));
        List<TaxRow> rows = new ArrayList<>();
        Walk walk = new Walk(card, life, stored, rows);
        int place = life.placesBefore();
        for (YearMonth due = life.first(); !due.isAfter(month); due = due.plusMonths(1)) {
            place = walk.step(due, place);
        }
        if (rows.isEmpty() && !life.isChangedBefore(month)) {
            ScheduleRequest request = life.request(month, none -> 0);
            if (isOver(request, life.clock(place))) {
                bases.complete(bases.of(card.id(), BasisText.of(request)), month);
            }
        }
        return rows;
    }

    private boolean isOver(ScheduleRequest request, YearMonth next) {
        return pricing.price(request).months().stream()
                .noneMatch(later ->
                        !later.period().isBefore(next) && !later.depreciation().isZero());
    }

    /** One asset, month by month, beside the rows that are there. */
    private final class Walk {
        private final DepreciableCard card;
        private final TaxLife life;
        private final NavigableMap<YearMonth, TaxRow> stored;
        private final List<TaxRow> rows;
        private final NavigableMap<YearMonth, Integer> pauses = new TreeMap<>();

        private Walk(DepreciableCard card, TaxLife life, NavigableMap<YearMonth, TaxRow> stored, List<TaxRow> rows) {
            this.card = card;
            this.life = life;
            this.stored = stored;
            this.rows = rows;
        }

        /** @return the places that are deducted at the end of the month */
        private int step(YearMonth due, int place) {
            TaxRow there = stored.get(due);
            if (there != null) {
                return kept(there, place);
            }
            ScheduleRequest request = life.request(due, this::pausesUpTo);
            Money amount = pricing.chargeOf(request, life.clock(place));
            if (amount.isZero()) {
                return place;
            }
            TaxPause pause = life.pauseIn(due);
            int basis = bases.of(card.id(), BasisText.of(request)).version();
            if (pause != null) {
                pause(due);
                rows.add(new TaxRow(card.id(), due, TaxRow.Kind.PAUSE, Money.ZERO, place, pause, basis));
                return place;
            }
            rows.add(new TaxRow(card.id(), due, TaxRow.Kind.CHARGE, amount, place + 1, null, basis));
            return place + 1;
        }

        private int kept(TaxRow there, int place) {
            if (there.kind() == TaxRow.Kind.CHARGE && life.isStoppedIn(there.month())) {
                pause(there.month());
                rows.add(new TaxRow(
                        card.id(),
                        there.month(),
                        TaxRow.Kind.TAKE_BACK,
                        there.amount().negate(),
                        place,
                        TaxPause.STOPPED,
                        there.basis()));
                return place;
            }
            if (there.kind() != TaxRow.Kind.CHARGE) {
                pause(there.month());
            }
            return there.place();
        }

        private void pause(YearMonth paused) {
            pauses.put(paused, pauses.isEmpty() ? 1 : pauses.lastEntry().getValue() + 1);
        }

        private int pausesUpTo(YearMonth asked) {
            Map.Entry<YearMonth, Integer> entry = pauses.floorEntry(asked);
            return entry == null ? 0 : entry.getValue();
        }
    }
}
