package io.closeout.workflow;

import io.closeout.signoff.Vote;

/** Takes what the departments say about one kind of thing. */
interface Votes {
    /** What {@link io.closeout.signoff.Subject} calls things of the kind. */
    String subjectType();

    /**
     * The step that a vote sends it back to.
     *
     * @throws io.closeout.refusal.Refusal if none is chosen of those its process draws
     */
    String returnTarget(Answers answers);

    void cast(Answers answers, Vote vote);
}
