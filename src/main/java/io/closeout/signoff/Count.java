package io.closeout.signoff;

import java.util.List;
import java.util.stream.Collectors;

/** Counts votes: a refusal decides at once; a level agrees when all its 会签 seats and, if it has any, one 或签 seat agree. */
record Count(List<Seat> seats) {
    static Count of(List<Seat> seats) {
        return new Count(seats);
    }

    boolean decided() {
        return !(outcome() instanceof Outcome.Open);
    }

    Outcome outcome() {
        for (Seat seat : seats) {
            if (seat.vote() instanceof Vote.Reject reject) {
                return new Outcome.Rejected(seat.signedBy(), reject.opinion());
            }
            if (seat.vote() instanceof Vote.Return back) {
                return new Outcome.Returned(back.target(), seat.signedBy(), back.opinion());
            }
        }
        boolean agreed = seats.stream().collect(Collectors.groupingBy(Seat::level)).values().stream()
                .allMatch(Count::levelAgrees);
        return agreed ? new Outcome.Agreed() : new Outcome.Open();
    }

    private static boolean levelAgrees(List<Seat> level) {
        List<Seat> alternatives =
                level.stream().filter(seat -> seat.mode() == SeatMode.ANY).toList();
        boolean everyoneNeeded =
                level.stream().filter(seat -> seat.mode() == SeatMode.ALL).noneMatch(Seat::open);
        return everyoneNeeded
                && (alternatives.isEmpty() || alternatives.stream().anyMatch(seat -> !seat.open()));
    }
}
