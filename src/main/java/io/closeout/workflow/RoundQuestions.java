package io.closeout.workflow;

import io.closeout.signoff.Outcome;
import io.closeout.signoff.Seat;
import io.closeout.signoff.SignOffs;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What the sign-off process asks about its round, in the model {@code ${signOffRound.…(execution)}}. Levels and seats
 * are stored when the round opens, so they come in a stable order however often the engine asks. Public because the
 * model's expressions call it.
 */
@Component("signOffRound")
public class RoundQuestions {
    private final SignOffs signOffs;

    RoundQuestions(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    public List<Integer> levels(DelegateExecution execution) {
        return seatsOfRound(execution).stream().map(Seat::level).distinct().toList();
    }

    public List<Long> seats(DelegateExecution execution) {
        int level = SignOffProcess.level(execution);
        return seatsOfRound(execution).stream()
                .filter(seat -> seat.level() == level)
                .map(Seat::id)
                .toList();
    }

    public boolean levelDecided(DelegateExecution execution) {
        return signOffs.levelDecided(SignOffProcess.round(execution), SignOffProcess.level(execution));
    }

    public boolean decided(DelegateExecution execution) {
        return !(signOffs.outcome(SignOffProcess.round(execution)) instanceof Outcome.Open);
    }

    private List<Seat> seatsOfRound(DelegateExecution execution) {
        return signOffs.seats(SignOffProcess.round(execution));
    }
}
