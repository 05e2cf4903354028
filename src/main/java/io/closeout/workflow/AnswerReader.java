package io.closeout.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;

/**
 * Reads the answers of a completed task. The model declares every field as an input parameter, so a posted value stays
 * local to the task; the ids a step works on are declared too, so a posted one only shadows them, and the true ones are
 * read from the enclosing scope. What was posted beyond that is removed.
 */
@Component
class AnswerReader {
    private static final Set<String> IDS = Set.of("line", "seat", "level", "round", "voucher");
    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Map<String, String> OWNED = Map.of(
            DisposalProcess.KEY, DisposalProcess.OWNS,
            ChangeProcess.KEY, ChangeProcess.OWNS,
            SignOffProcess.KEY, SignOffProcess.OWNS,
            VoucherPosting.KEY, VoucherPosting.OWNS);

    private final RuntimeService runtime;
    private final EngineAccess access;

    AnswerReader(RuntimeService runtime, EngineAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    Answers read(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Map<String, String> fields = new HashMap<>();
        Map<String, Object> ids = new HashMap<>();
        Collection<String> declared = declared((UserTask) task.getBpmnModelElementInstance());
        for (String name : declared) {
            if (IDS.contains(name)) {
                ids.put(name, trueValue(execution, name));
            } else {
                fields.put(name, asText(execution.getVariable(name)));
            }
        }
        removeUndeclared(execution, declared);
        return new Answers(DisposalProcess.caseNumber(execution), access.signedIn(), fields, ids);
    }

    /** Names of a task's declared fields and ids. */
    static Collection<String> declared(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }

    /** Names of a task's declared fields. */
    static Collection<String> fields(UserTask task) {
        return declared(task).stream().filter(name -> !IDS.contains(name)).toList();
    }

    private Object trueValue(DelegateExecution execution, String name) {
        return access.asSystem(() -> runtime.getVariable(execution.getParentId(), name));
    }

    private static String asText(Object value) {
        return value == null ? null : value.toString();
    }

    /** Keeps what the process itself owns: the ids of the loop the task stands in, and the id it was called with. */
    private static void removeUndeclared(DelegateExecution execution, Collection<String> declared) {
        Set<String> owned = new HashSet<>(declared);
        owned.add(OWNED.getOrDefault(processOf(execution), ""));
        if (declared.stream().anyMatch(IDS::contains)) {
            owned.addAll(LOOP);
        }
        execution.getVariableNames().stream()
                .filter(name -> !owned.contains(name))
                .toList()
                .forEach(execution::removeVariable);
    }

    private static String processOf(DelegateExecution execution) {
        return execution.getProcessDefinitionId().split(":")[0];
    }
}
