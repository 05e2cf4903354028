package io.closeout.change;

import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents.Effect;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.DepartmentShare;
import io.closeout.signoff.PlannedSeat;
import io.closeout.signoff.SeatPlans;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The seats that the policy demands for a change; 使用部门 means those that use the assets now and those that will. */
@Component
class ChangeSeats {
    private final ChangeSignOffPolicy policy;
    private final SeatPlans plans;

    ChangeSeats(ChangeSignOffPolicy policy, SeatPlans plans) {
        this.policy = policy;
        this.plans = plans;
    }

    List<PlannedSeat> of(AssetChange change, List<AssetChanges.OnAsset> effects) {
        String departments = change.terms().departments();
        Stream<DepartmentShare> coming =
                change.terms().says(Figure.DEPARTMENTS) ? DepartmentShare.listed(departments).stream() : Stream.of();
        return plans.seats(
                change.company(),
                change.branch(),
                Stream.concat(change.assets().stream().flatMap(asset -> asset.shares().stream()), coming)
                        .map(DepartmentShare::department)
                        .toList(),
                policy.demands(new ChangeSignOffPolicy.Question(
                        change.company(),
                        change.kind(),
                        change.assets().stream().anyMatch(AssetCard::dataBearing),
                        change.totalCost(),
                        onProfit(effects))));
    }

    /** What this year's profit loses or gains: what the books lose at once, and the charges up to the end of the year. */
    private static Money onProfit(List<AssetChanges.OnAsset> effects) {
        Money effect = Money.ZERO;
        for (AssetChanges.OnAsset asset : effects) {
            Effect one = asset.effect();
            effect = effect.plus(one.after()
                            .impairment()
                            .minus(one.before().impairment())
                            .max(Money.ZERO))
                    .plus(one.catchUp())
                    .plus(replaced(one));
            if (one.year() != null) {
                effect = effect.plus(one.year().with()).minus(one.year().without());
            }
        }
        return effect.isNegative() ? effect.negate() : effect;
    }

    private static Money replaced(Effect effect) {
        return effect.event() instanceof LifeEvent.RenovationFinished finished
                ? finished.replacedCarrying()
                : Money.ZERO;
    }
}
