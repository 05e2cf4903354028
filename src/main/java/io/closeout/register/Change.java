package io.closeout.register;

import io.closeout.refusal.WrittenText;

/**
 * Who changed a state, why, and what proves it.
 *
 * @param proof e.g. a scanned code, a seal number, a round of sign-off, a voucher
 */
public record Change(String actor, String why, String proof) {
    private static final int LONGEST_REASON = 4000;

    /** @throws io.closeout.refusal.Refusal if nobody could read the reason */
    public Change {
        why = WrittenText.lines(why, "reason", LONGEST_REASON);
    }
}
