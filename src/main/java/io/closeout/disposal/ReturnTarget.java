package io.closeout.disposal;

/** The steps a seat may send a case back to: those that the process draws. */
public enum ReturnTarget {
    PICKUP,
    EVIDENCE,
    REVIEW
}
