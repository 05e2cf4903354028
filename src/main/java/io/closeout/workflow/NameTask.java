package io.closeout.workflow;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Disposals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Adds to a task's name what it is about, so that twenty sign-offs in a list can be told apart. */
@Component("nameTask")
class NameTask implements TaskListener {
    private final Disposals disposals;

    NameTask(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public void notify(DelegateTask task) {
        DisposalCase disposalCase = disposals.disposalCase(DisposalProcess.caseNumber(task.getExecution()));
        task.setName("%s · %s · %s".formatted(task.getName(), disposalCase.number(), subject(task, disposalCase)));
    }

    /** The asset the task is about, or the first of the case and how many there are. */
    private static String subject(DelegateTask task, DisposalCase disposalCase) {
        if (AnswerReader.declared((UserTask) task.getBpmnModelElementInstance()).contains("line")) {
            long line = DisposalProcess.line(task.getExecution());
            return disposalCase.lines().stream()
                    .filter(candidate -> candidate.id() == line)
                    .map(candidate ->
                            candidate.asset().code() + " " + candidate.asset().name())
                    .findFirst()
                    .orElseThrow();
        }
        var open = disposalCase.openLines();
        String first = open.get(0).asset().name();
        return open.size() == 1 ? first : "%s 等%d项".formatted(first, open.size());
    }
}
