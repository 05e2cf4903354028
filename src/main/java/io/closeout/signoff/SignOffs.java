package io.closeout.signoff;

import java.util.List;
import java.util.Set;

/** Asks departments to agree, level by level, and counts what they say. */
public interface SignOffs {
    /**
     * Opens a round with its seats, stored so that a later change of the rules does not touch it.
     *
     * @param barred sign-in names of people who may not sign: the applicant never approves his own request
     * @return number of the round
     * @throws io.closeout.refusal.Refusal if no seat is planned, or nobody but barred people could fill one
     */
    long open(Subject subject, Set<String> barred, List<PlannedSeat> seats);

    /**
     * Records a vote once.
     *
     * @throws io.closeout.refusal.Refusal if the seat has voted, the round is over, the actor does not hold the seat's
     *                                     post or is barred, or a refusal comes without a reason
     */
    void sign(long seat, String actor, Vote vote);

    Seat seat(long seat);

    /** What the round of a seat decides on. */
    Subject subjectOf(long seat);

    /** All seats of a round, by level and in the order in which they were planned. */
    List<Seat> seats(long round);

    /** All seats of all rounds about a subject, oldest round first. */
    List<Seat> seats(Subject subject);

    /** True once further votes of the level cannot change its result. */
    boolean levelDecided(long round, int level);

    Outcome outcome(long round);
}
