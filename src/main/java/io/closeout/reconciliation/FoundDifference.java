package io.closeout.reconciliation;

import io.closeout.money.Money;

/** A part of a difference as a comparison finds it; see {@link Difference}. */
record FoundDifference(Cause cause, String subject, Money amount, String owner) {
    boolean is(Difference known) {
        return cause == known.cause() && subject.equals(known.subject());
    }
}
