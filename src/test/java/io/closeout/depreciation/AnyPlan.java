package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AnyPlan {
    @Property
    void chargesExactlyCostLessResidualOverItsLifeAndNeverANegativeMonth(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cost,
            @ForAll @IntRange(max = 10_000) int residualBasisPoints,
            @ForAll @IntRange(min = 1, max = 600) int life,
            @ForAll DepreciationMethod method) {
        Money residual = Money.ofFen(cost).share(residualBasisPoints, 10_000);

        List<Money> plan = ChargePlan.of(Money.ofFen(cost), residual, method, life);

        assertThat(plan).hasSize(life).noneMatch(Money::isNegative);
        assertThat(plan.stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofFen(cost).minus(residual));
    }
}
