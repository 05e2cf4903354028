package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The life of a registered card as the accounting book prices it. */
final class CardLife {
    private CardLife() {}

    /** Renovation and sale stop it by what was entered; a card that came in with such a state waits outside. */
    static boolean depreciates(DepreciableCard card, LifeStory story) {
        boolean away = card.state() == AssetState.UNDER_RENOVATION || card.state() == AssetState.HELD_FOR_SALE;
        return card.kind().onTheBooks()
                && card.method() != DepreciationMethod.NONE
                && !card.state().gone()
                && (!away || !story.isEmpty());
    }

    static YearMonth firstCharge(DepreciableCard card, ScheduleRequest.Settings settings) {
        return card.takeOn() == null
                ? settings.convention().firstCharge(card.addedIn())
                : card.takeOn().through().plusMonths(1);
    }

    /** What runs may charge up to a month: a card that waits to be written off has a last month. */
    static YearMonth lastMonth(DepreciableCard card, YearMonth month) {
        YearMonth limit = card.lastChargeMonth();
        return limit == null || month.isBefore(limit) ? month : limit;
    }

    /** @param units by month, for 工作量法 */
    static ScheduleRequest request(
            DepreciableCard card,
            LifeStory story,
            Map<YearMonth, BigDecimal> units,
            ScheduleRequest.Settings settings) {
        return new ScheduleRequest(
                card.code(),
                new LifeTerms(card.method(), card.custom(), card.cost(), card.residualValue(), card.lifeMonths()),
                added(card, settings),
                card.method() == DepreciationMethod.UOP ? workload(card, story, units, settings) : null,
                story.inTheBooks(),
                settings,
                card.takeOn());
    }

    /** @param content of a basis */
    static ScheduleRequest read(String content, Map<YearMonth, BigDecimal> units) {
        ScheduleRequest life = BasisText.read("", content, List.of());
        if (life.workload() == null) {
            return life;
        }
        return BasisText.read("", content, withoutGap(life.firstCharge(), units, new LifeStory(life.events())));
    }

    private static BookDate added(DepreciableCard card, ScheduleRequest.Settings settings) {
        boolean byDays = settings.convention() == Convention.DAILY
                && YearMonth.from(card.inServiceOn()).equals(card.addedIn());
        return byDays ? BookDate.of(card.inServiceOn()) : BookDate.of(card.addedIn());
    }

    private static Workload workload(
            DepreciableCard card,
            LifeStory story,
            Map<YearMonth, BigDecimal> units,
            ScheduleRequest.Settings settings) {
        if (card.totalUnits() == null) {
            throw new Refusal("depreciation.total-units-missing", "total_units");
        }
        return new Workload(
                card.totalUnits(),
                Objects.requireNonNullElse(card.unitsUsed(), BigDecimal.ZERO),
                withoutGap(firstCharge(card, settings), units, story));
    }

    /** Up to the first month that has none; an asset under renovation does nothing and needs none. */
    private static List<BigDecimal> withoutGap(YearMonth first, Map<YearMonth, BigDecimal> units, LifeStory story) {
        List<BigDecimal> known = new ArrayList<>();
        for (YearMonth month = first; known.size() < LifeTerms.LONGEST; month = month.plusMonths(1)) {
            BigDecimal reading = units.get(month);
            if (reading == null && !story.isUnderRenovationIn(month)) {
                return known;
            }
            known.add(Objects.requireNonNullElse(reading, BigDecimal.ZERO));
        }
        return known;
    }
}
