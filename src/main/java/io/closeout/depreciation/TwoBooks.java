package io.closeout.depreciation;

import io.closeout.depreciation.TaxDifferences.Month;
import io.closeout.depreciation.TaxDifferences.TaxCause;
import io.closeout.money.Money;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import java.time.YearMonth;
import java.util.Map;

/** One asset in the accounting book and in the tax book: why they differ, and when nothing of it is left. */
final class TwoBooks {
    private static final int BASIS_POINTS = 10_000;

    private final DepreciableCard card;
    private final LifeStory story;
    private final TaxLife life;
    private final ScheduleRequest.Settings accounting;
    private final LifePricing pricing;

    /**
     * @param life       null for what has no tax basis
     * @param accounting settings that the asset is charged by in the accounting book
     */
    TwoBooks(
            DepreciableCard card,
            LifeStory story,
            TaxLife life,
            ScheduleRequest.Settings accounting,
            LifePricing pricing) {
        this.card = card;
        this.story = story;
        this.life = life;
        this.accounting = accounting;
        this.pricing = pricing;
    }

    /** What the books charge an asset for a month, and what is deducted for it. */
    record Figures(Money book, Money impairment, Money tax, TaxPause pause) {
        Money difference() {
            return book.plus(impairment).minus(tax);
        }
    }

    /** @param rateBasisPoints of the income tax in the month */
    Month month(YearMonth month, Figures figures, Money cumulative, long rateBasisPoints) {
        Money difference = figures.difference();
        return new Month(
                month,
                figures.book(),
                figures.impairment(),
                figures.tax(),
                difference,
                cumulative,
                cause(month, difference, figures.pause()),
                cumulative.share(rateBasisPoints, BASIS_POINTS));
    }

    /** Lost in a month, not deducted. */
    Money impairedIn(YearMonth month) {
        return impaired().entrySet().stream()
                .filter(loss -> loss.getKey().equals(month))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    Money impairedUpTo(YearMonth month) {
        return impaired().entrySet().stream()
                .filter(loss -> !loss.getKey().isAfter(month))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    Map<YearMonth, Money> impaired() {
        return story.impairments();
    }

    /** By how much they differed when the asset was taken on. */
    Money takenOn() {
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

    private TaxCause cause(YearMonth month, Money difference, TaxPause pause) {
        if (difference.isZero()) {
            return TaxCause.NONE;
        }
        if (impaired().keySet().stream().anyMatch(loss -> !loss.isAfter(month))
                || card.takeOn() != null && card.takeOn().impairment().isPositive()) {
            return TaxCause.IMPAIRMENT;
        }
        if (TaxElection.of(card.tax().election()) == TaxElection.ONE_OFF) {
            return TaxCause.ONE_OFF;
        }
        if (pause != null) {
            return pause == TaxPause.STOPPED ? TaxCause.STOPPED : TaxCause.IDLE;
        }
        if (life == null) {
            return TaxCause.BASIS;
        }
        LifeTerms lawful = life.lawfulTerms();
        if (!lawful.cost().equals(card.cost())) {
            return TaxCause.BASIS;
        }
        if (lawful.method() != card.method()) {
            return TaxCause.METHOD;
        }
        return lawful.lifeMonths() == card.lifeMonths() ? TaxCause.TIMING : TaxCause.LIFE;
    }

    AssetState waiting() {
        return switch (card.state()) {
            case PENDING_DISPOSAL, ISOLATED, PENDING_APPROVAL, PENDING_WRITE_OFF -> card.state();
            default -> null;
        };
    }

    /** @param pauses months in which nothing was deducted: they come at the end */
    Integer reversedIn(int pauses) {
        if (waiting() != null) {
            return card.lastChargeMonth() == null
                    ? null
                    : card.lastChargeMonth().getYear();
        }
        if (life == null || card.method() == DepreciationMethod.UOP || !CardLife.depreciates(card, story)) {
            return null;
        }
        YearMonth lawful = life.first().plusMonths((long) life.lawfulTerms().lifeMonths() - 1 + pauses);
        return pricing.price(CardLife.request(card, story, Map.of(), accounting)).months().stream()
                .map(Schedule.Month::period)
                .reduce((earlier, later) -> later)
                .map(end -> end.isAfter(lawful) ? end : lawful)
                .map(YearMonth::getYear)
                .orElse(null);
    }
}
