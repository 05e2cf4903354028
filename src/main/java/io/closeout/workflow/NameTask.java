package io.closeout.workflow;

import io.closeout.disposal.Disposals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Adds to a task's name what it is about, so that twenty sign-offs in a list can be told apart. */
@Component("nameTask")
class NameTask implements TaskListener {
    private final Matters matters;
    private final Disposals disposals;

    NameTask(Matters matters, Disposals disposals) {
        this.matters = matters;
        this.disposals = disposals;
    }

    @Override
    public void notify(DelegateTask task) {
        Matter matter = matters.of(task.getExecution());
        task.setName("%s · %s · %s".formatted(task.getName(), matter.number(), subject(task, matter)));
    }

    /** The asset the task is about, or all that the process is about. */
    private String subject(DelegateTask task, Matter matter) {
        if (AnswerReader.declared((UserTask) task.getBpmnModelElementInstance()).contains("line")) {
            long line = DisposalProcess.line(task.getExecution());
            return disposals.disposalCase(matter.number()).lines().stream()
                    .filter(candidate -> candidate.id() == line)
                    .map(candidate ->
                            candidate.asset().code() + " " + candidate.asset().name())
                    .findFirst()
                    .orElseThrow();
        }
        return matter.subject();
    }
}
