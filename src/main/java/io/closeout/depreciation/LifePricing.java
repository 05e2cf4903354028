package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import java.time.YearMonth;
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
