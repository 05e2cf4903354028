package io.closeout.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells apart the tasks of a parallel loop: the engine's task queries see the variables of the whole instance. */
@Component
class TaskScope {
    private final RuntimeService runtime;
    private final EngineAccess access;

    TaskScope(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    /** Those of the tasks whose own scope holds the variable with the value. */
    List<Task> within(List<Task> tasks, String variable, Object value) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        Set<String> executions = access.asSystem(() -> runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(tasks.get(0).getProcessInstanceId())
                .variableName(variable)
                .variableValueEquals(variable, value)
                .list()
                .stream()
                .map(VariableInstance::getExecutionId)
                .collect(Collectors.toSet()));
        return tasks.stream()
                .filter(task -> executions.contains(task.getExecutionId()))
                .toList();
    }
}
