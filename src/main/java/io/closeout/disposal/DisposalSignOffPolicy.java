package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.signoff.Demand;
import java.util.List;

/** Which departments must sign off a case; answered by a decision table. */
public interface DisposalSignOffPolicy {
    List<Demand> demands(Question question);

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
