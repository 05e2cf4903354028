package io.closeout.depreciation;

import java.time.Instant;
import java.util.List;

/**
 * What happens to registered assets in the course of their lives, entered once and never changed. The books follow it
 * from the month after; what was charged before stays as it is.
 */
public interface LifeEvents {
    /**
     * Enters an event under the number of the change that was decided; the same kind of event of the same change entered
     * again changes nothing. An impairment given by its recoverable amount (可收回金额) keeps the loss of this moment.
     *
     * @param change number of the signed document it comes with
     * @throws io.closeout.refusal.Refusal if its month is closed or still to come, a later month is already charged, or it
     *                                     contradicts what the asset has been through
     */
    void enter(long asset, LifeEvent event, String change, String actor);

    /** As they were entered, by month. */
    List<Entered> of(long asset);

    /** @param change number of the signed document it came with */
    record Entered(LifeEvent event, String change, String actor, Instant at) {}
}
