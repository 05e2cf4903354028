package io.closeout.workflow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineTasks implements Tasks {
    /** Steps at which somebody confirms a waiting voucher: {@code confirmation=CONFIRM}. */
    static final List<String> CONFIRMATIONS = List.of(
            "Task_ConfirmWriteOff",
            "Task_ConfirmRestore",
            "Task_ConfirmSupplement",
            "Task_ConfirmChange",
            "Task_ConfirmRun");

    private static final TypeReference<List<FormField>> FIELDS = new TypeReference<>() {};

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineAccess access;
    private final TaskScope scope;
    private final ObjectMapper json;

    EngineTasks(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            EngineAccess access,
            TaskScope scope,
            ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.access = access;
        this.scope = scope;
        this.json = json;
    }

    @Override
    public List<WaitingTask> of(String person) {
        return waiting(access.asHandler(
                person,
                () -> tasks.createTaskQuery().active().orderByDueDate().asc().list()));
    }

    @Override
    public List<WaitingTask> ofCase(String caseNumber) {
        return waiting(access.asSystem(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskCreateTime()
                .asc()
                .list()));
    }

    @Override
    public Optional<OpenTask> task(String id, String person) {
        return visible(tasks.createTaskQuery().taskId(id), person).flatMap(task -> {
            Map<String, Long> ids = ids(task);
            return waiting(task).map(open -> new OpenTask(open, ids.get("line"), ids.get("seat"), fields(task)));
        });
    }

    /** Asked by a query, which finds nothing if somebody completes the task at this very moment. */
    private Map<String, Long> ids(Task task) {
        return access.asSystem(() -> runtime
                .createVariableInstanceQuery()
                .executionIdIn(task.getExecutionId())
                .variableNameIn("line", "seat")
                .list()
                .stream()
                .collect(Collectors.toMap(VariableInstance::getName, id -> (Long) id.getValue())));
    }

    @Override
    public Optional<WaitingTask> isolation(String caseNumber, long line, String person) {
        TaskQuery query = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(DisposalProcess.ISOLATE_ASSET);
        return scope.within(access.as(person, query::list), "line", line).stream()
                .findFirst()
                .flatMap(this::waiting);
    }

    /** On behalf of the system, as the engine takes it for an assignment, which it lets administrators make only. */
    @Override
    public boolean giveBack(String id, String person) {
        return access.asSystem(() -> {
            boolean own =
                    tasks.createTaskQuery().taskId(id).taskAssignee(person).count() > 0;
            if (own) {
                tasks.setAssignee(id, null);
            }
            return own;
        });
    }

    @Override
    public Optional<WaitingTask> confirmation(String subject, String person) {
        TaskQuery query = tasks.createTaskQuery()
                .processInstanceBusinessKey(subject)
                .taskDefinitionKeyIn(CONFIRMATIONS.toArray(String[]::new))
                .active();
        return access.asHandler(person, query::list).stream().findFirst().flatMap(this::waiting);
    }

    @Override
    public void complete(String id, String person, Map<String, String> fields) {
        if (visible(tasks.createTaskQuery().taskId(id), person).isEmpty()) {
            throw new Refusal("tasks.unknown-task", "", id);
        }
        try {
            access.as(person, () -> {
                tasks.complete(id, new HashMap<>(fields));
                return null;
            });
        } catch (RuntimeException e) {
            throw refusalIn(e).orElseThrow(() -> e);
        }
    }

    private static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private Optional<Task> visible(TaskQuery query, String person) {
        return Optional.ofNullable(access.as(person, query::singleResult));
    }

    private Optional<WaitingTask> waiting(Task task) {
        return waiting(List.of(task)).stream().findFirst();
    }

    /** Leaves out what has been completed since the tasks were read. */
    private List<WaitingTask> waiting(List<Task> open) {
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> caseNumbers =
                access.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
        return open.stream()
                .filter(task -> caseNumbers.containsKey(task.getProcessInstanceId()))
                .map(task -> new WaitingTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        caseNumbers.get(task.getProcessInstanceId()),
                        task.getCreateTime().toInstant(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()))
                .toList();
    }

    /** The form of the very deployment the task runs in. */
    private List<FormField> fields(Task task) {
        String file = "forms/" + task.getTaskDefinitionKey() + ".json";
        return access.asSystem(() -> {
            String deployment = repository
                    .getProcessDefinition(task.getProcessDefinitionId())
                    .getDeploymentId();
            try (InputStream form = repository.getResourceAsStream(deployment, file)) {
                return json.readValue(form, FIELDS);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the form " + file, e);
            }
        });
    }
}
