package io.closeout.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.springframework.stereotype.Component;

/** 已催办: the end event behind a task's timer. The model itself says which task the timer is attached to. */
@Component("escalate")
class Escalate implements JavaDelegate {
    private final Escalation escalation;

    Escalate(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EndEvent end = (EndEvent) execution.getBpmnModelElementInstance();
        BoundaryEvent timer =
                (BoundaryEvent) end.getIncoming().iterator().next().getSource();
        escalation.climb(execution, timer.getAttachedTo().getId());
    }
}
