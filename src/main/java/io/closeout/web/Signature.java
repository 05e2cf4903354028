package io.closeout.web;

import io.closeout.signoff.Seat;
import io.closeout.signoff.Vote;
import java.util.List;

/**
 * A seat as pages show it.
 *
 * @param round from 1, among the rounds about the same thing
 */
record Signature(int round, Seat seat) {
    /** @param seats of all rounds, oldest round first */
    static List<Signature> of(List<Seat> seats) {
        List<Long> rounds = seats.stream().map(Seat::round).distinct().toList();
        return seats.stream()
                .map(seat -> new Signature(rounds.indexOf(seat.round()) + 1, seat))
                .toList();
    }

    public String vote() {
        return seat.open() ? "OPEN" : seat.vote().code();
    }

    /** The step a return goes back to, else null. */
    public String target() {
        return seat.vote() instanceof Vote.Return back ? back.target() : null;
    }
}
