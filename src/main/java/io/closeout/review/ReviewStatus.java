package io.closeout.review;

public enum ReviewStatus {
    /** The list is being made. */
    GATHERING,
    OPEN,
    CONCLUDED
}
