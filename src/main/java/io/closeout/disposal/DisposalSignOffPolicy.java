package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.signoff.SeatMode;
import java.util.List;

/** Which departments must sign off a case; answered by a decision table. */
public interface DisposalSignOffPolicy {
    List<Demand> demands(Question question);

    record Demand(DepartmentFunction function, int level, SeatMode mode) {}

    /**
     * @param maxUnitCost 单项原值
     * @param totalCost   批次原值
     */
    record Question(
            String company,
            boolean dataBearing,
            boolean hazardous,
            Money maxUnitCost,
            Money totalCost,
            Money netBookValue) {}
}
