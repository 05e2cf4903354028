package io.closeout.disposal;

import io.closeout.register.RestrictionKind;

/** What another party's right in an asset does to its leaving; answered by a decision table. */
public interface RestrictionPolicy {
    enum Effect {
        /** The asset stays until the restriction is lifted. */
        BLOCK,
        /** It may leave; the journal of the case says that somebody has to be told. */
        WARN
    }

    /** @throws io.closeout.refusal.Refusal if the policy does not cover it */
    Effect effectOf(RestrictionKind kind, Leaving leaving);
}
