package io.closeout.demo;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.DEPRECIATION_CURRENT_YEAR;
import static io.closeout.register.CardField.IMPAIRMENT;
import static io.closeout.register.CardField.MONTHS_DEPRECIATED;
import static io.closeout.register.CardField.STRAIGHT_LINE_BASIS;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.TAX_ACCUMULATED;
import static io.closeout.register.CardField.TAX_LIFE_MONTHS;
import static io.closeout.register.CardField.TOTAL_UNITS;
import static io.closeout.register.CardField.UNITS_USED;
import static io.closeout.register.CardField.YEAR_OPENING_VALUE;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeTerms;
import io.closeout.depreciation.Schedule;
import io.closeout.depreciation.ScheduleRequest;
import io.closeout.depreciation.Schedules;
import io.closeout.depreciation.Workload;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.CardValues;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the system before Closeout had charged: worked out as Closeout itself would have charged it. */
@Component
@Profile("demo")
class ChargedElsewhere {
    private static final int YEAR = 12;

    private final Schedules schedules;

    ChargedElsewhere(Schedules schedules) {
        this.schedules = schedules;
    }

    /**
     * The card with the figures of its take-on; as it is if there was nothing to charge.
     *
     * @param card as it would be registered new
     */
    CardValues upTo(YearMonth through, SampleAsset asset, AssetCard card) {
        if (!card.kind().onTheBooks()
                || card.method() == DepreciationMethod.NONE
                || !card.addedIn().isBefore(through)) {
            return card.values();
        }
        LifeTerms terms =
                new LifeTerms(card.method(), card.custom(), card.cost(), card.residualValue(), card.lifeMonths());
        List<Schedule.Month> months = months(card, terms, workload(through, asset, card), asset.events(), through);
        Schedule.Month last = months.get(months.size() - 1);
        CardValues taken = card.values()
                .with(TAKE_ON_MONTH, through)
                .with(MONTHS_DEPRECIATED, months.size())
                .with(ACCUMULATED_DEPRECIATION, last.accumulated())
                .with(DEPRECIATION_CURRENT_YEAR, chargedIn(through.getYear(), months));
        if (!asset.events().isEmpty()) {
            taken = taken.with(IMPAIRMENT, last.balances().impairment())
                    .with(STRAIGHT_LINE_BASIS, StraightLineBasis.REMAINING);
        }
        if (card.method() == DepreciationMethod.DDB) {
            taken = taken.with(YEAR_OPENING_VALUE, openingOfTheDepreciationYear(card, months));
        }
        if (card.method() == DepreciationMethod.UOP) {
            taken = taken.with(UNITS_USED, asset.unitsPerMonth().multiply(BigDecimal.valueOf(months.size())));
        }
        return taken.has(TAX_LIFE_MONTHS) ? taken.with(TAX_ACCUMULATED, taxDepreciation(card, through)) : taken;
    }

    /** The months charged, in their order; no more than the life has. */
    private List<Schedule.Month> months(
            AssetCard card, LifeTerms terms, Workload workload, List<LifeEvent> events, YearMonth through) {
        Schedule whole = schedules.price(new ScheduleRequest(
                card.code(),
                terms,
                BookDate.of(card.addedIn()),
                workload,
                events,
                ScheduleRequest.Settings.DEFAULT,
                null));
        return whole.months().stream()
                .takeWhile(month -> !month.period().isAfter(through))
                .toList();
    }

    private static Workload workload(YearMonth through, SampleAsset asset, AssetCard card) {
        if (card.method() != DepreciationMethod.UOP) {
            return null;
        }
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(card.addedIn(), through));
        return new Workload(
                card.values().number(TOTAL_UNITS), BigDecimal.ZERO, Collections.nCopies(months, asset.unitsPerMonth()));
    }

    private static Money chargedIn(int year, List<Schedule.Month> months) {
        return months.stream()
                .filter(month -> month.period().getYear() == year)
                .map(Schedule.Month::depreciation)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Every life of the sample is whole years, so the straight tail of double declining keeps their beginnings. */
    private static Money openingOfTheDepreciationYear(AssetCard card, List<Schedule.Month> months) {
        int before = months.size() - months.size() % YEAR;
        return before == 0 ? card.cost() : months.get(before - 1).netBookValue();
    }

    /** By the general rule of the tax law: a straight line whatever the book does; impairment does not count. */
    private Money taxDepreciation(AssetCard card, YearMonth through) {
        LifeTerms terms = new LifeTerms(
                DepreciationMethod.SL,
                card.cost(),
                card.residualValue(),
                card.values().whole(TAX_LIFE_MONTHS));
        List<Schedule.Month> months = months(card, terms, null, List.of(), through);
        return months.get(months.size() - 1).accumulated();
    }
}
