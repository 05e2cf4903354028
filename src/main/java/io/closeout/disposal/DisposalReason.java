package io.closeout.disposal;

/** Why an asset stopped working. */
public enum DisposalReason {
    WORN_OUT,
    BROKEN,
    OBSOLETE,
    OTHER
}
