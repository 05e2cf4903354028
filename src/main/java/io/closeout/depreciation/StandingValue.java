package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** What an asset stands at: the card, what has happened since, and what was charged. */
final class StandingValue {
    private final YearMonth at;
    private NavigableMap<YearMonth, Money> charged;
    private Money cost;
    private Money accumulatedBefore = Money.ZERO;
    private Money impairment = Money.ZERO;
    private boolean elsewhere;

    private StandingValue(AssetCard card, YearMonth at, NavigableMap<YearMonth, Money> charged) {
        this.at = at;
        this.charged = charged;
        this.cost = card.cost();
        TakeOn takeOn = card.takeOn();
        if (takeOn != null) {
            accumulatedBefore = takeOn.accumulated();
            impairment = takeOn.impairment();
        }
    }

    /**
     * Nothing while it stands in 在建工程 or 持有待售资产.
     *
     * @param charged by Closeout, month by month; what was depreciated before the take-on comes on top
     */
    static BookValue of(AssetCard card, LifeStory story, YearMonth month, NavigableMap<YearMonth, Money> charged) {
        if (!card.kind().onTheBooks()) {
            return BookValue.NOTHING;
        }
        StandingValue value = new StandingValue(card, month, charged);
        story.inTheBooks().stream()
                .filter(event -> !event.period().isAfter(month))
                .forEach(value::happen);
        return value.elsewhere
                ? BookValue.NOTHING
                : new BookValue(value.cost, value.accumulatedUpTo(month), value.impairment);
    }

    /** 持有待售资产: what it stands at there, without depreciation since; zero if it is not held for sale. */
    static Money heldForSale(AssetCard card, LifeStory story, NavigableMap<YearMonth, Money> charged) {
        StandingValue value = new StandingValue(card, AssetLife.ITS_END, charged);
        List<LifeEvent> events = story.inTheBooks();
        events.forEach(value::happen);
        return events.stream().anyMatch(event -> event instanceof LifeEvent.HeldForSale)
                ? value.cost.minus(value.accumulatedUpTo(value.at)).minus(value.impairment)
                : Money.ZERO;
    }

    private void happen(LifeEvent event) {
        if (event instanceof LifeEvent.Impairment loss) {
            impairment = impairment.plus(loss.amount());
        } else if (event instanceof LifeEvent.CostChange change) {
            cost = cost.plus(change.amount());
        } else if (event instanceof LifeEvent.HeldForSale) {
            elsewhere = true;
        } else if (event instanceof LifeEvent.Renovation renovation) {
            renovate(renovation);
        }
    }

    /** Its value moves to 在建工程 and comes back as a new cost (CAS 4 art. 6). */
    private void renovate(LifeEvent.Renovation renovation) {
        elsewhere = renovation.end() == null || renovation.end().isAfter(at);
        cost = cost.minus(accumulatedUpTo(renovation.period()))
                .minus(impairment)
                .plus(renovation.capitalised())
                .minus(renovation.replacedCarrying());
        accumulatedBefore = Money.ZERO;
        impairment = Money.ZERO;
        charged = charged.tailMap(renovation.period(), false);
    }

    private Money accumulatedUpTo(YearMonth month) {
        return charged.headMap(month, true).entrySet().stream()
                .map(Map.Entry::getValue)
                .reduce(accumulatedBefore, Money::plus);
    }
}
