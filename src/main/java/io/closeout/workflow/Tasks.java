package io.closeout.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The human tasks, as our pages see them; every person sees and completes only what is theirs. */
public interface Tasks {
    /**
     * @param step name of the form and of the BPMN task, e.g. {@code Task_SignOff}
     * @param due  null if no deadline is set
     */
    record WaitingTask(String id, String step, String name, String caseNumber, Instant created, Instant due) {}

    /**
     * A task with what its form asks.
     *
     * @param line id of the disposal line it is about, null if it concerns the whole case
     * @param seat id of the seat it is about, null outside sign-off
     */
    record OpenTask(WaitingTask task, Long line, Long seat, List<FormField> fields) {}

    /** What a person can do now, the most urgent first. */
    List<WaitingTask> of(String person);

    /** Their ids. */
    default Set<String> idsOf(String person) {
        return of(person).stream().map(WaitingTask::id).collect(Collectors.toSet());
    }

    /** Who a case waits for: its open tasks, whoever may do them. */
    List<WaitingTask> ofCase(String caseNumber);

    /** Empty if there is no such task or the person may not see it. */
    Optional<OpenTask> task(String id, String person);

    /** The open task to isolate an asset, as far as the person may do it. */
    Optional<WaitingTask> isolation(String caseNumber, long line, String person);

    /**
     * The open task to confirm the voucher about a subject, as far as the person may do it.
     *
     * @param subject business key of the process that waits for the confirmation
     */
    Optional<WaitingTask> confirmation(String subject, String person);

    /**
     * Gives a task back that the person has claimed, so that others may claim it.
     *
     * @return false, and nothing is changed, if it is not the person's
     */
    boolean giveBack(String id, String person);

    /**
     * Completes a task with the given fields.
     *
     * @throws io.closeout.refusal.Refusal if the domain refuses; the person keeps the task
     */
    void complete(String id, String person, Map<String, String> fields);
}
