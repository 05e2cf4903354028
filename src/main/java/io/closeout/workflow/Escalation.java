package io.closeout.workflow;

import io.closeout.notification.Inbox;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.time.BusinessClock;
import io.closeout.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Climbs the ladder of a task that nobody does. Each firing of its timer climbs one rung, so after a downtime, when all
 * are overdue at once, people are told step by step. Public because the model's expressions call it:
 * {@code ${escalation.schedule(execution)}}.
 */
@Component("escalation")
public class Escalation {
    /** A cycle without any further firing: the engine wants a text, never null. */
    private static final String NEVER_AGAIN = "R0/1970-01-01T00:00:00Z/P1D";

    /** Kept at the task itself: what a person posts when completing cannot reach it. */
    private static final String CLIMBED = "escalationLevel";

    private final DeadlineTables tables;
    private final Matters matters;
    private final Organisation organisation;
    private final Inbox inbox;
    private final TaskService tasks;
    private final TaskScope scope;
    private final IdentityService identities;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    Escalation(
            DeadlineTables tables,
            Matters matters,
            Organisation organisation,
            Inbox inbox,
            TaskService tasks,
            TaskScope scope,
            IdentityService identities,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.tables = tables;
        this.matters = matters;
        this.organisation = organisation;
        this.inbox = inbox;
        this.tasks = tasks;
        this.scope = scope;
        this.identities = identities;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The timer's next due date as a cycle. The engine asks when the task comes up, and again at every firing before the
     * rung is climbed: then the answer is the rung after that.
     */
    public String schedule(DelegateExecution execution) {
        String step = execution.getCurrentActivityId();
        List<DeadlineTables.Rung> ladder = ladder(execution, step);
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .activityInstanceIdIn(execution.getActivityInstanceId())
                .singleResult());
        int next = task.map(waiting -> climbed(waiting) + 1).orElse(0);
        if (next >= ladder.size()) {
            return NEVER_AGAIN;
        }
        Instant since = task.map(waiting -> waiting.getCreateTime().toInstant()).orElseGet(clock::now);
        Instant due = calendar.plusWorkingHours(since, ladder.get(next).afterHours());
        if (next > 0 && !due.isAfter(clock.now())) {
            long gap = ladder.get(next).afterHours() - ladder.get(next - 1).afterHours();
            due = calendar.plusWorkingHours(clock.now(), gap);
        }
        return "R/" + due.truncatedTo(ChronoUnit.SECONDS) + "/" + Duration.ofDays(1);
    }

    /** Climbs one rung: tells the receivers, and remembers how far the task has climbed. */
    void climb(DelegateExecution execution, String step) {
        Task task = waitingTask(execution, step);
        List<DeadlineTables.Rung> ladder = ladder(execution, step);
        int climbed = climbed(task);
        if (climbed >= ladder.size()) {
            return;
        }
        DeadlineTables.Rung rung = ladder.get(climbed);
        Matter matter = matters.of(execution);
        receivers(rung.receiver(), task, matter)
                .forEach(person -> inbox.deliver(new Inbox.Message(
                        matter.company(),
                        person,
                        "escalation." + rung.receiver(),
                        matter.number(),
                        step,
                        task.getDueDate() == null ? null : task.getDueDate().toInstant())));
        tasks.setVariableLocal(task.getId(), CLIMBED, climbed + 1);
    }

    private List<DeadlineTables.Rung> ladder(DelegateExecution execution, String step) {
        return tables.ladder(step, matters.of(execution).totalCost());
    }

    /** The task of this step in the same sub-process, i.e. for the same seat or line. */
    private Task waitingTask(DelegateExecution execution, String step) {
        List<Task> waiting = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(step)
                .list();
        for (String loop : List.of("seat", "line")) {
            Object id = execution.getVariable(loop);
            waiting = id == null ? waiting : scope.within(waiting, loop, id);
        }
        return waiting.get(0);
    }

    private int climbed(Task task) {
        Object level = tasks.getVariableLocal(task.getId(), CLIMBED);
        return level == null ? 0 : (Integer) level;
    }

    private Collection<String> receivers(DeadlineTables.Receiver receiver, Task task, Matter matter) {
        return switch (receiver) {
            case HANDLERS -> handlers(task);
            case SUPERIOR ->
                handlers(task).stream()
                        .flatMap(login -> organisation.person(login).stream())
                        .map(Person::superior)
                        .filter(superior -> !superior.isEmpty())
                        .distinct()
                        .toList();
            case ASSET_SUPERVISOR ->
                organisation.holders(organisation.postsFor(matter.company(), matter.branch(), Role.ASSET_SUPERVISOR));
        };
    }

    private List<String> handlers(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .flatMap(group -> group == null ? Stream.empty() : members(group))
                .distinct()
                .toList();
    }

    private Stream<String> members(String group) {
        return identities.createUserQuery().memberOfGroup(group).list().stream().map(User::getId);
    }
}
