package io.closeout.signoff;

/** What a seat says. A refusal of either kind ends the round; its reason is mandatory. */
public sealed interface Vote {
    String opinion();

    record Agree(String opinion) implements Vote {}

    /** @param target the step the subject goes back to, one of those its process draws */
    record Return(String target, String opinion) implements Vote {}

    record Reject(String opinion) implements Vote {}
}
