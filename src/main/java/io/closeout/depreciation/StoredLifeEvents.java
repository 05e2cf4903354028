package io.closeout.depreciation;

import io.closeout.audit.AuditTrail;
import io.closeout.money.Money;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
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
        LifeEvent kept = priced(card, event).event();
        rows.insert(card.company(), asset, kept, change, actor, clock.now());
        audit.record(card.company(), actor, "depreciation.event-entered", "asset/" + card.code(), change + "; " + kept);
        flow.changed(asset);
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Effect effectOf(long asset, LifeEvent event) {
        return priced(register.card(asset), event);
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
    private Effect priced(AssetCard card, LifeEvent event) {
        if (event instanceof LifeEvent.Renovation renovation && renovation.end() != null) {
            throw new IllegalArgumentException("a renovation is entered when it begins and when it is finished");
        }
        requireInTime(card, event.period());
        YearMonth month = event.period();
        DepreciableCard depreciable = DepreciableCard.of(card);
        LifeStory before = rows.story(card.id());
        boolean byPlan = CardLife.depreciates(depreciable, before);
        boolean neverIdle = event instanceof LifeEvent.Reused
                && card.state() != AssetState.IDLE
                && before.entered().stream().noneMatch(LifeEvent.Idle.class::isInstance);
        if (neverIdle || !byPlan && !isPossibleWithoutPlan(card, event)) {
            throw new Refusal("depreciation.event-not-possible", LifeEvent.FIELD, month);
        }
        NavigableMap<YearMonth, Money> charged = charges.chargedByMonth(card.id());
        cards.missingAsFarAsKnown(card, chargedBy(before, event), CardLife.lastMonth(depreciable, month))
                .forEach(missing -> charged.merge(missing.month(), missing.amount(), Money::plus));
        BookValue standing = StandingValue.of(card, before, month, charged);
        LifeEvent kept = event instanceof LifeEvent.Impairment impairment
                ? new LifeEvent.Impairment(month, null, loss(impairment, standing))
                : event;
        LifeStory after = before.with(kept);
        after.requireIdleInTurns();
        BookValue changed = StandingValue.of(card, after, month, charged);
        return byPlan
                ? onCharges(card, before, after, kept, standing, changed)
                : new Effect(kept, standing, changed, Money.ZERO, null, null);
    }

    /** A convention may spare the month in which the asset goes away; what comes back is charged by the runs. */
    private static LifeStory chargedBy(LifeStory before, LifeEvent event) {
        boolean away = event instanceof LifeEvent.HeldForSale || event instanceof LifeEvent.Renovation;
        return away ? before.with(event) : before;
    }

    /** What has no plan of depreciation may still be impaired, moved or laid idle; there is no estimate to change. */
    private static boolean isPossibleWithoutPlan(AssetCard card, LifeEvent event) {
        boolean undepreciated = card.kind().onTheBooks() && card.method() == DepreciationMethod.NONE;
        return !card.state().gone()
                && (LifeStory.isNotPriced(event) || undepreciated && !(event instanceof LifeEvent.Estimate));
    }

    private static Money loss(LifeEvent.Impairment event, BookValue standing) {
        return event.amount() != null
                ? event.amount()
                : standing.netBookValue().minus(event.recoverable()).max(Money.ZERO);
    }

    private Effect onCharges(
            AssetCard card, LifeStory before, LifeStory after, LifeEvent kept, BookValue standing, BookValue changed) {
        YearMonth month = kept.period();
        cards.pricedUpTo(card, after, month);
        boolean stopped =
                card.lastChargeMonth() != null && card.lastChargeMonth().isBefore(month.plusMonths(1));
        if (card.method() == DepreciationMethod.UOP || stopped) {
            return new Effect(kept, standing, changed, Money.ZERO, null, null);
        }
        YearMonth next = month.plusMonths(1);
        YearMonth lastOfYear = month.withMonth(Month.DECEMBER.getValue());
        YearMonth upTo = next.isAfter(lastOfYear) ? next : lastOfYear;
        List<Schedule.Month> without = cards.pricedUpTo(card, before, upTo).months();
        List<Schedule.Month> with = cards.pricedUpTo(card, after, upTo).months();
        return new Effect(
                kept,
                standing,
                changed,
                sum(with, card.addedIn(), month).minus(sum(without, card.addedIn(), month)),
                new WithAndWithout(sum(without, next, next), sum(with, next, next)),
                new WithAndWithout(sum(without, next, lastOfYear), sum(with, next, lastOfYear)));
    }

    private static Money sum(List<Schedule.Month> months, YearMonth first, YearMonth last) {
        return months.stream()
                .filter(month ->
                        !month.period().isBefore(first) && !month.period().isAfter(last))
                .map(Schedule.Month::depreciation)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isIdle(long asset) {
        return rows.story(asset).isIdle();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entered> of(long asset) {
        return rows.of(asset);
    }
}
