package io.closeout.review;

import io.closeout.change.ChangeKind;
import io.closeout.register.AssetState;
import io.closeout.register.UseStatus;
import java.util.List;

/** What the review looks for; answered by a decision table. */
public interface ReviewPolicy {
    List<Finding> findings(Question question);

    /** @param suggestion the change that would settle it; null if there is none to suggest */
    record Finding(Misfit misfit, ChangeKind suggestion) {}

    /**
     * @param monthsInState since the state changed last, or the card was added
     * @param monthsLeft    to be charged, this one included; negative where nobody can say: units, or nothing to charge
     * @param age           months since the asset was added
     */
    record Question(
            String assetClass,
            AssetState state,
            UseStatus useStatus,
            long monthsInState,
            long monthsLeft,
            long age,
            boolean provisional) {}
}
