package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import org.springframework.stereotype.Component;

@Component
class LifePricing implements Schedules {
    @Override
    public Schedule price(ScheduleRequest asset) {
        try {
            return new AssetLife(asset).priced();
        } catch (ArithmeticException overflow) {
            throw new Refusal(
                    "depreciation.amount-too-large", "cost", asset.terms().cost());
        }
    }
}
