package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciableCard;
import io.closeout.voucher.Account;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A month of the accounting book for the cards of a span. A card whose month before is charged gets this month's charge
 * and nothing else is looked at; only where that month is missing its whole past is compared.
 */
final class AccountingMonth {
    private final YearMonth month;
    private final LifePricing pricing;
    private final SpanFacts facts;
    private final SpanBases bases;
    private final ScheduleRequest.Settings chosen;
    private final Function<String, Account> accounts;
    private final Set<Long> chargedBefore;
    private final Set<Long> chargedNow;
    private final LongFunction<Set<YearMonth>> chargedMonths;

    /** @param chargedMonths asked only for an asset whose past has to be compared */
    AccountingMonth(
            YearMonth month,
            LifePricing pricing,
            SpanFacts facts,
            SpanBases bases,
            ScheduleRequest.Settings chosen,
            Function<String, Account> accounts,
            Set<Long> chargedBefore,
            Set<Long> chargedNow,
            LongFunction<Set<YearMonth>> chargedMonths) {
        this.month = month;
        this.pricing = pricing;
        this.facts = facts;
        this.bases = bases;
        this.chosen = chosen;
        this.accounts = accounts;
        this.chargedBefore = chargedBefore;
        this.chargedNow = chargedNow;
        this.chargedMonths = chargedMonths;
    }

    /** @throws io.closeout.refusal.Refusal if the card cannot be charged */
    List<ChargeRow> missing(DepreciableCard card) {
        long asset = card.id();
        LifeStory story = facts.story(asset);
        if (chargedNow.contains(asset) || !CardLife.depreciates(card, story)) {
            return List.of();
        }
        ScheduleRequest.Settings settings = bases.settingsOf(asset, chosen);
        YearMonth first = CardLife.firstCharge(card, settings);
        YearMonth last = CardLife.lastMonth(card, month);
        if (last.isBefore(first)) {
            return List.of();
        }
        ScheduleRequest life = CardLife.request(card, story, facts.units(asset), settings);
        boolean pastIsCharged = last.equals(month) && (month.equals(first) || chargedBefore.contains(asset));
        return pastIsCharged ? charged(card, life) : compared(card, life, last);
    }

    /** Whether the card is charged for a month that it was charged for before and that a cut-off took back. */
    boolean charges(DepreciableCard card, YearMonth due) {
        return CardLife.depreciates(card, facts.story(card.id())) && !due.isAfter(CardLife.lastMonth(card, month));
    }

    private List<ChargeRow> charged(DepreciableCard card, ScheduleRequest life) {
        Money amount = pricing.chargeOf(life, month);
        List<ChargeRow> rows = new ArrayList<>(1);
        if (!amount.isZero()) {
            add(rows, card, life, month, amount);
        }
        return rows;
    }

    private List<ChargeRow> compared(DepreciableCard card, ScheduleRequest life, YearMonth last) {
        Basis now = bases.known(card.id(), CardMonths.basisOf(life, last));
        if (now != null && now.completeFrom() != null && !last.isBefore(now.completeFrom())) {
            return List.of();
        }
        Set<YearMonth> posted = chargedMonths.apply(card.id());
        List<ChargeRow> rows = new ArrayList<>();
        Schedule schedule = pricing.priceCompletely(life, last);
        for (Schedule.Month due : schedule.months()) {
            if (!due.depreciation().isZero() && !posted.contains(due.period())) {
                add(rows, card, life, due.period(), due.depreciation());
            }
        }
        if (rows.isEmpty() && isOver(life, last)) {
            bases.complete(bases.of(card.id(), CardMonths.basisOf(life, last)), last);
        }
        return rows;
    }

    /** True if nothing more can come of what is known now. */
    private boolean isOver(ScheduleRequest life, YearMonth last) {
        return life.workload() == null
                && pricing.price(life).months().stream()
                        .noneMatch(later -> later.period().isAfter(last)
                                && !later.depreciation().isZero());
    }

    private void add(List<ChargeRow> rows, DepreciableCard card, ScheduleRequest life, YearMonth due, Money amount) {
        int basis = bases.of(card.id(), CardMonths.basisOf(life, due)).version();
        int position = 0;
        for (Charge charge : CardMonths.shared(card, facts.story(card.id()), due, amount, accounts)) {
            rows.add(new ChargeRow(charge, basis, position++));
        }
    }
}
