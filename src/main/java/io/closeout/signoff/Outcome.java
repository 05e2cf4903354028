package io.closeout.signoff;

/** Where a round stands. */
public sealed interface Outcome {
    record Open() implements Outcome {}

    record Agreed() implements Outcome {}

    record Returned(String target, String by, String reason) implements Outcome {}

    record Rejected(String by, String reason) implements Outcome {}
}
