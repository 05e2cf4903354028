package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

@Component
class LifePricing implements Schedules {
    @Override
    public Schedule price(ScheduleRequest asset) {
        return price(asset, AssetLife.ITS_END);
    }

    @Override
    public Schedule price(ScheduleRequest asset, YearMonth upTo) {
        try {
            return new AssetLife(asset).priced(upTo);
        } catch (ArithmeticException overflow) {
            throw new Refusal(
                    "depreciation.amount-too-large", "cost", asset.terms().cost());
        }
    }
}
