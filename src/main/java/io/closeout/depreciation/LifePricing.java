package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.TakeOn;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class LifePricing implements Schedules {
    @Override
    public Schedule price(ScheduleRequest asset) {
        return price(asset, AssetLife.ITS_END);
    }

    @Override
    public Schedule price(ScheduleRequest asset, YearMonth upTo) {
        return priced(asset, upTo, false);
    }

    /**
     * The charge of one month alone, without walking the life up to it where nothing has happened in it: what a month
     * costs does not grow with the age of the asset.
     *
     * @throws Refusal if it waits for a reading
     */
    Money chargeOf(ScheduleRequest asset, YearMonth month) {
        LifeTerms terms = asset.terms();
        Convention convention = asset.settings().convention();
        if (!asset.events().isEmpty()
                || terms.method() == DepreciationMethod.UOP
                || convention == Convention.DAILY
                || convention == Convention.HALF_YEAR) {
            return walkedTo(asset, month);
        }
        TakeOn takeOn = asset.takeOn();
        if (takeOn == null) {
            int place = monthsBetween(convention.firstCharge(asset.inService().month()), month);
            return place < 0 || place >= terms.lifeMonths()
                    ? Money.ZERO
                    : YearlyPlan.chargeOf(
                            terms.formula(),
                            terms.cost(),
                            terms.residualValue(),
                            terms.lifeMonths(),
                            asset.settings().rounding(),
                            place);
        }
        int place = monthsBetween(takeOn.through().plusMonths(1), month);
        TakenOnPlan plan =
                new TakenOnPlan(asset, terms.cost().minus(takeOn.accumulated()).minus(takeOn.impairment()));
        if (plan.monthsLeft() == 0) {
            return walkedTo(asset, month);
        }
        return place < 0 || place >= plan.monthsLeft() ? Money.ZERO : plan.chargeOf(place);
    }

    private static int monthsBetween(YearMonth first, YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH) - first.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    private Money walkedTo(ScheduleRequest asset, YearMonth month) {
        return priceCompletely(asset, month).months().stream()
                .filter(charged -> charged.period().equals(month))
                .map(Schedule.Month::depreciation)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** @throws Refusal if a month up to the given one waits for a reading */
    Schedule priceCompletely(ScheduleRequest asset, YearMonth upTo) {
        return priced(asset, upTo, true);
    }

    /**
     * The first month up to the given one that waits for a reading.
     *
     * @param known the last month whose reading is there
     */
    Optional<YearMonth> withoutReading(ScheduleRequest asset, YearMonth known, YearMonth upTo) {
        AssetLife life = new AssetLife(asset);
        life.priced(known.isBefore(upTo) ? known : upTo);
        return life.withoutReading(upTo);
    }

    private static Schedule priced(ScheduleRequest asset, YearMonth upTo, boolean completely) {
        try {
            AssetLife life = new AssetLife(asset);
            Schedule schedule = life.priced(upTo);
            if (completely) {
                life.withoutReading(upTo).ifPresent(month -> {
                    throw new Refusal("depreciation.reading-missing", "units", month);
                });
            }
            return schedule;
        } catch (ArithmeticException overflow) {
            throw new Refusal(
                    "depreciation.amount-too-large", "cost", asset.terms().cost());
        }
    }
}
