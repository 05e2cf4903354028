package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.DepreciableCard;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredLifeEvents implements LifeEvents {
    private final LifeEventRows rows;
    private final ChargeRows charges;
    private final CardCharges cards;
    private final Register register;
    private final Periods periods;
    private final BooksFlow flow;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredLifeEvents(
            LifeEventRows rows,
            ChargeRows charges,
            CardCharges cards,
            Register register,
            Periods periods,
            BooksFlow flow,
            AuditTrail audit,
            BusinessClock clock) {
        this.rows = rows;
        this.charges = charges;
        this.cards = cards;
        this.register = register;
        this.periods = periods;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void enter(long asset, LifeEvent event, String change, String actor) {
        if (rows.isEntered(asset, event, change)) {
            return;
        }
        AssetCard card = register.card(asset);
        requireInTime(card, event.period());
        LifeEvent kept = possible(card, rows.story(asset), event);
        rows.insert(card.company(), asset, kept, change, actor, clock.now());
        audit.record(card.company(), actor, "depreciation.event-entered", "asset/" + card.code(), change + "; " + kept);
        flow.changed(asset);
    }

    private void requireInTime(AssetCard card, YearMonth month) {
        periods.requireOpen(card.company(), month);
        YearMonth current = periods.current(card.company());
        if (month.isAfter(current)) {
            throw new Refusal("depreciation.month-to-come", LifeEvent.FIELD, month, current);
        }
        charges.lastCharged(card.id()).filter(last -> last.isAfter(month)).ifPresent(last -> {
            throw new Refusal("depreciation.later-month-charged", LifeEvent.FIELD, month, last);
        });
    }

    /** The month it happens in is charged first, then it happens: both must be possible. */
    private LifeEvent possible(AssetCard card, LifeStory before, LifeEvent event) {
        if (event instanceof LifeEvent.Renovation renovation && renovation.end() != null) {
            throw new IllegalArgumentException("a renovation is entered when it begins and when it is finished");
        }
        if (!CardLife.depreciates(DepreciableCard.of(card), before)) {
            throw new Refusal("depreciation.event-not-possible", LifeEvent.FIELD, event.period());
        }
        LifeStory after = before.with(event);
        after.requireIdleInTurns();
        Schedule schedule = cards.pricedUpTo(card, after, event.period());
        return event instanceof LifeEvent.Impairment impairment
                ? new LifeEvent.Impairment(event.period(), null, loss(impairment, card, before, schedule))
                : event;
    }

    /** What the books lose by it at the end of its month. */
    private Money loss(LifeEvent.Impairment event, AssetCard card, LifeStory before, Schedule after) {
        if (event.amount() != null) {
            return event.amount();
        }
        List<Schedule.Month> without =
                cards.pricedUpTo(card, before, event.period()).months();
        return without.isEmpty()
                ? StandingValue.of(card, before, event.period(), charges.chargedByMonth(card.id()))
                        .netBookValue()
                        .minus(event.recoverable())
                        .max(Money.ZERO)
                : last(without).netBookValue().minus(last(after.months()).netBookValue());
    }

    private static Schedule.Month last(List<Schedule.Month> months) {
        return months.get(months.size() - 1);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entered> of(long asset) {
        return rows.of(asset);
    }
}
