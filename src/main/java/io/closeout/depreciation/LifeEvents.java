package io.closeout.depreciation;

import io.closeout.money.Money;
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

    /**
     * What an event would do if it were entered now; writes nothing.
     *
     * @throws io.closeout.refusal.Refusal as {@link #enter}
     */
    Effect effectOf(long asset, LifeEvent event);

    /** Whether what was entered last about its use is that it was laid idle. */
    boolean isIdle(long asset);

    /** As they were entered, by month. */
    List<Entered> of(long asset);

    /**
     * An event's effect on the accounting book.
     *
     * @param event   as it would be entered: an impairment by its loss
     * @param before  at the end of its month, without it
     * @param after   at the end of its month, with it
     * @param catchUp of earlier months, charged by the next run because of it
     * @param next    the charge of the month after; null where readings decide, or nothing is charged any more
     * @param year    the charges after its month up to the end of that year; null likewise
     */
    record Effect(
            LifeEvent event,
            BookValue before,
            BookValue after,
            Money catchUp,
            WithAndWithout next,
            WithAndWithout year) {}

    /** An amount without the event and with it. */
    record WithAndWithout(Money without, Money with) {}

    /** @param change number of the signed document it came with */
    record Entered(LifeEvent event, String change, String actor, Instant at) {}
}
