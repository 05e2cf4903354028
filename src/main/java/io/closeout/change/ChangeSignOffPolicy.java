package io.closeout.change;

import io.closeout.money.Money;
import io.closeout.signoff.Demand;
import java.util.List;

/** Which departments must sign off a change; answered by a decision table. */
public interface ChangeSignOffPolicy {
    List<Demand> demands(Question question);

    /**
     * @param technical whether IT answers for one of the assets: it bears data
     * @param totalCost of all assets
     * @param effect    on this year's profit, without sign
     */
    record Question(String company, ChangeKind kind, boolean technical, Money totalCost, Money effect) {}
}
