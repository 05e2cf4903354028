package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * One asset to be priced over its life.
 *
 * @param asset     the name the answer carries
 * @param inService when the asset was added
 * @param workload  for {@link DepreciationMethod#UOP}, else null
 * @param events    in any order; sorted here by month and by their order within a month
 * @param takeOn    null for an asset followed from its addition
 */
public record ScheduleRequest(
        String asset,
        LifeTerms terms,
        BookDate inService,
        Workload workload,
        List<LifeEvent> events,
        Settings settings,
        TakeOn takeOn) {
    private static final int YEAR = 12;

    /** Settings of the book. */
    public record Settings(Rounding rounding, Convention convention) {
        public static final Settings DEFAULT = new Settings(Rounding.YEAR_END, Convention.NEXT_MONTH);

        /** @throws Refusal if an asset of this method and life cannot be charged by them */
        void requireDefinedFor(DepreciationMethod method, int lifeMonths, boolean takenOn) {
            boolean defined =
                    switch (convention) {
                        case NEXT_MONTH, SAME_MONTH -> true;
                        case DAILY -> method == DepreciationMethod.SL;
                        case HALF_YEAR ->
                            method != DepreciationMethod.UOP
                                    && method != DepreciationMethod.CUSTOM
                                    && lifeMonths % YEAR == 0
                                    && convention.isDefinedWith(rounding);
                    };
            if (!defined) {
                throw new Refusal("depreciation.convention-not-defined", "convention", convention, method);
            }
            if (takenOn && (convention == Convention.DAILY || convention == Convention.HALF_YEAR)) {
                throw new Refusal("depreciation.convention-without-take-on", "convention", convention);
            }
        }
    }

    /** @throws Refusal if the convention is not defined for the method, or the parts contradict each other */
    public ScheduleRequest {
        events = events.stream()
                .sorted(Comparator.comparing(LifeEvent::period).thenComparing(LifeEvent::order))
                .toList();
        if (events.stream().anyMatch(LifeStory::isNotPriced)) {
            throw new IllegalArgumentException("not as schedules know it: " + events);
        }
        if (terms.method() == DepreciationMethod.UOP && workload == null) {
            throw new Refusal("depreciation.total-units-missing", "total_units");
        }
        settings.requireDefinedFor(terms.method(), terms.lifeMonths(), takeOn != null);
        if (settings.convention() == Convention.DAILY || settings.convention() == Convention.HALF_YEAR) {
            requireSimple(settings.convention(), inService, events);
        }
        requireInTime(inService.month(), events, takeOn);
        if (takeOn != null && takeOn.accumulated().plus(takeOn.impairment()).compareTo(terms.cost()) > 0) {
            throw new Refusal(
                    "depreciation.take-on-above-cost", "accumulated_depreciation", takeOn.accumulated(), terms.cost());
        }
    }

    /** A new asset under the default settings of a book. */
    public static ScheduleRequest of(String asset, LifeTerms terms, YearMonth inService, List<LifeEvent> events) {
        return new ScheduleRequest(asset, terms, BookDate.of(inService), null, events, Settings.DEFAULT, null);
    }

    /** The first month that is charged here. */
    YearMonth firstCharge() {
        return takeOn == null
                ? settings.convention().firstCharge(inService.month())
                : takeOn.through().plusMonths(1);
    }

    private static void requireSimple(Convention convention, BookDate inService, List<LifeEvent> events) {
        if (convention == Convention.DAILY) {
            inService.requireDay("in_service");
        }
        for (LifeEvent event : events) {
            BookDate leaves = event instanceof LifeEvent.OnADay leaving ? leaving.on() : null;
            if (convention == Convention.DAILY && leaves != null) {
                leaves.requireDay(LifeEvent.FIELD);
            }
            if (convention == Convention.HALF_YEAR && leaves == null) {
                throw new Refusal("depreciation.convention-without-restart", LifeEvent.FIELD, convention);
            }
        }
    }

    private static void requireInTime(YearMonth inService, List<LifeEvent> events, TakeOn takeOn) {
        if (takeOn != null) {
            requireAfter("take_on", takeOn.through(), inService);
        }
        for (LifeEvent event : events) {
            requireAfter(LifeEvent.FIELD, event.period(), inService);
            if (takeOn != null && !event.period().isAfter(takeOn.through())) {
                throw new Refusal(
                        "depreciation.event-before-take-on", LifeEvent.FIELD, event.period(), takeOn.through());
            }
        }
    }

    private static void requireAfter(String field, YearMonth month, YearMonth inService) {
        if (month.isBefore(inService)) {
            throw new Refusal("depreciation.before-in-service", field, month, inService);
        }
        if (ChronoUnit.MONTHS.between(inService, month) > 2L * LifeTerms.LONGEST) {
            throw new Refusal("depreciation.too-far-away", field, month);
        }
    }
}
