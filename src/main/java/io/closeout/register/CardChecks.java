package io.closeout.register;

import io.closeout.refusal.Refusal;
import java.util.List;

/**
 * Says beforehand what registering a card would refuse. Knows the classes and departments of its company as they were when
 * it was made; whether a code is taken is asked of {@link Register#registered}.
 */
public interface CardChecks {
    /** Every reason against the card, each with the field it belongs to; none if the card may be registered. */
    List<Refusal> faults(CardValues values);

    /**
     * The card as it would be registered, without an id.
     *
     * @throws Refusal if no policy covers its class
     */
    AssetCard draft(CardValues values);
}
