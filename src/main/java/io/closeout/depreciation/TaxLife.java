package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetState;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A card as the tax book knows it: its own basis and life, no impairment, and a clock that stands still while the asset is
 * not used. Months of the clock are counted from the first deduction; a month of the calendar has its place on it.
 */
final class TaxLife {
    private static final int BASIS_POINTS = 10_000;

    private final DepreciableCard card;
    private final LifeStory story;
    private final KnownTaxPolicy.Answers policy;
    private final ScheduleRequest.Settings settings;
    private final TaxPolicy.Life minimum;
    private final LifeTerms terms;
    private final TakeOn takeOn;

    /** @throws Refusal if no rule covers the asset, or what it elects is not open to it */
    TaxLife(DepreciableCard card, LifeStory story, KnownTaxPolicy.Answers policy, ScheduleRequest.Settings settings) {
        this.card = card;
        this.story = story;
        this.policy = policy;
        this.settings = settings;
        this.minimum = policy.lifeOf(card.tax().taxClass(), card.assetClass())
                .orElseThrow(() -> new Refusal("depreciation.no-tax-class", "tax_class", card.assetClass()));
        this.terms = terms();
        this.takeOn = takeOn();
    }

    /** False for what has no tax basis: it was paid by others. */
    static boolean isDeducted(DepreciableCard card) {
        return card.kind().onTheBooks()
                && card.method() != DepreciationMethod.NONE
                && !card.state().gone()
                && (card.tax().basis() == null || card.tax().basis().isPositive());
    }

    private LifeTerms terms() {
        TaxElection election = TaxElection.of(card.tax().election());
        TaxPolicy.Treatment treatment = policy.treatmentOf(election, minimum.taxClass(), card.addedIn())
                .orElseThrow(() -> new Refusal(
                        "depreciation.tax-election-not-open",
                        "one_off_deduction",
                        election,
                        minimum.taxClass(),
                        card.addedIn()));
        Money basis = card.tax().basis() == null ? card.cost() : card.tax().basis();
        if (!treatment.limit().isZero() && basis.compareTo(treatment.limit()) > 0) {
            throw new Refusal("depreciation.tax-limit-passed", "one_off_deduction", basis, treatment.limit());
        }
        Integer given = card.tax().lifeMonths();
        int least = (minimum.minimumMonths() * treatment.lifeBasisPoints() + BASIS_POINTS - 1) / BASIS_POINTS;
        return switch (treatment.method()) {
            case ONE_OFF -> new LifeTerms(DepreciationMethod.SL, basis, Money.ZERO, 1);
            case SL, DDB, SYD -> {
                int asked = given != null ? given : election == TaxElection.SHORTENED ? least : card.lifeMonths();
                yield new LifeTerms(
                        DepreciationMethod.valueOf(treatment.method().name()),
                        basis,
                        card.residualValue().min(basis),
                        Math.max(asked, least));
            }
        };
    }

    private TakeOn takeOn() {
        Money deducted = card.tax().accumulated();
        return card.takeOn() == null || deducted == null
                ? null
                : new TakeOn(
                        card.takeOn().through(),
                        deducted.min(terms.cost()),
                        null,
                        Money.ZERO,
                        null,
                        null,
                        StraightLineBasis.ORIGINAL);
    }

    LifeTerms lawfulTerms() {
        return terms;
    }

    /** The first month that may be deducted here. */
    YearMonth first() {
        return card.takeOn() == null
                ? settings.convention().firstCharge(card.addedIn())
                : card.takeOn().through().plusMonths(1);
    }

    /** Places that lie before {@link #first}: deducted elsewhere, as the law has it, where no figure was handed over. */
    int placesBefore() {
        return card.takeOn() == null || takeOn != null
                ? 0
                : Math.max(
                        0, (int) ChronoUnit.MONTHS.between(settings.convention().firstCharge(card.addedIn()), first()));
    }

    /** The month of the clock that is deducted when so many places are. */
    YearMonth clock(int places) {
        return first().plusMonths((long) places - placesBefore());
    }

    /** True if a new cost or a renovation changes what is deducted in the month. */
    boolean isChangedBefore(YearMonth month) {
        return !story.isEmpty()
                && story.inTheBooks().stream()
                        .anyMatch(event -> acts(event) && event.period().isBefore(month));
    }

    private static boolean acts(LifeEvent event) {
        return event instanceof LifeEvent.CostChange
                || event instanceof LifeEvent.Renovation renovation && renovation.end() != null;
    }

    /**
     * What the tax book prices for a month.
     *
     * @param pausesUpTo how many months up to a given one were a pause
     */
    ScheduleRequest request(YearMonth month, ToIntFunction<YearMonth> pausesUpTo) {
        List<LifeEvent> events = story.isEmpty()
                ? List.of()
                : story.inTheBooks().stream()
                        .filter(event -> acts(event) && event.period().isBefore(month))
                        .map(event -> onTheClock(event, pausesUpTo))
                        .toList();
        return new ScheduleRequest(card.code(), terms, BookDate.of(card.addedIn()), null, events, settings, takeOn);
    }

    /** Residual value and method are those of the law, whatever the books expect. */
    private static LifeEvent onTheClock(LifeEvent event, ToIntFunction<YearMonth> pausesUpTo) {
        if (event instanceof LifeEvent.Improvement improvement) {
            return new LifeEvent.Improvement(
                    onTheClock(event.period(), pausesUpTo), improvement.amount(), improvement.addMonths(), null);
        }
        if (event instanceof LifeEvent.FinalCost adjusted) {
            return new LifeEvent.FinalCost(onTheClock(event.period(), pausesUpTo), adjusted.amount(), null);
        }
        LifeEvent.Renovation renovation = (LifeEvent.Renovation) event;
        return new LifeEvent.Renovation(
                onTheClock(event.period(), pausesUpTo),
                onTheClock(renovation.end(), pausesUpTo),
                renovation.capitalised(),
                renovation.replacedCarrying(),
                new NewTerms(renovation.terms().remainingMonths(), null, null));
    }

    private static YearMonth onTheClock(YearMonth month, ToIntFunction<YearMonth> pausesUpTo) {
        return month.minusMonths(pausesUpTo.applyAsInt(month));
    }

    /** Why nothing is deducted in a month; null if something is. */
    TaxPause pauseIn(YearMonth month) {
        TaxPause cause = cause(month);
        return cause != null && policy.suspends(cause, minimum.taxClass()) ? cause : null;
    }

    /** The month in which use stops is still deducted. */
    boolean isStoppedIn(YearMonth month) {
        boolean leaving =
                switch (card.state()) {
                    case PENDING_DISPOSAL, ISOLATED, PENDING_APPROVAL, PENDING_WRITE_OFF -> true;
                    default -> false;
                };
        return leaving
                && card.stoppedOn() != null
                && YearMonth.from(card.stoppedOn()).isBefore(month);
    }

    private TaxPause cause(YearMonth month) {
        if (isStoppedIn(month)) {
            return TaxPause.STOPPED;
        }
        if (card.state() == AssetState.UNDER_RENOVATION && story.isEmpty()
                || !story.isEmpty() && story.isUnderRenovationIn(month)) {
            return TaxPause.RENOVATION;
        }
        if (isIdleIn(month)) {
            return TaxPause.IDLE;
        }
        return switch (card.useStatus()) {
            case SEASONAL -> TaxPause.SEASONAL;
            case REPAIR -> TaxPause.REPAIR;
            default -> null;
        };
    }

    /** A card that was used again before it was ever laid idle came in idle. */
    private boolean isIdleIn(YearMonth month) {
        LifeEvent first = null;
        LifeEvent last = null;
        for (LifeEvent event : story.entered()) {
            if (event instanceof LifeEvent.Idle || event instanceof LifeEvent.Reused) {
                first = first == null ? event : first;
                last = event.period().isBefore(month) ? event : last;
            }
        }
        if (last == null) {
            return first == null ? card.state() == AssetState.IDLE : first instanceof LifeEvent.Reused;
        }
        return last instanceof LifeEvent.Idle;
    }
}
