package io.closeout.signoff;

/** What a seat says. A refusal of either kind ends the round; its reason is mandatory. */
public sealed interface Vote {
    String opinion();

    /** The kind of vote in one word: {@code AGREE}, {@code RETURN} or {@code REJECT}. */
    String code();

    record Agree(String opinion) implements Vote {
        @Override
        public String code() {
            return "AGREE";
        }
    }

    /** @param target the step the subject goes back to, one of those its process draws */
    record Return(String target, String opinion) implements Vote {
        @Override
        public String code() {
            return "RETURN";
        }
    }

    record Reject(String opinion) implements Vote {
        @Override
        public String code() {
            return "REJECT";
        }
    }
}
