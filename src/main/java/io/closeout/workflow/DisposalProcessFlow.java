package io.closeout.workflow;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalFlow;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class DisposalProcessFlow implements DisposalFlow {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineAccess access;

    DisposalProcessFlow(RuntimeService runtime, TaskService tasks, EngineAccess access) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.access = access;
    }

    @Override
    public void begin(DisposalCase disposalCase) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(DisposalProcess.KEY, disposalCase.number()));
    }

    @Override
    public Set<String> casesWithTaskOf(String login) {
        return access.asSystem(() -> {
            Set<String> instances = tasks.createTaskQuery().taskAssignee(login).list().stream()
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            return instances.isEmpty()
                    ? Set.of()
                    : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                            .map(ProcessInstance::getBusinessKey)
                            .collect(Collectors.toSet());
        });
    }

    @Override
    public void withdrawn(DisposalCase disposalCase) {
        tell(DisposalProcess.WITHDRAWN, disposalCase);
    }

    @Override
    public void amountChanged(DisposalCase disposalCase) {
        tell(DisposalProcess.AMOUNT_CHANGED, disposalCase);
    }

    @Override
    public void beginSettlement(DisposalCase disposalCase) {
        access.asSystem(() -> runtime.startProcessInstanceByKey(DisposalProcess.SETTLEMENT, disposalCase.number()));
    }

    /** Nobody listening is fine: a step that is entered later reads the case. */
    private void tell(String message, DisposalCase disposalCase) {
        access.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(disposalCase.number())
                .correlateAllWithResult());
    }
}
