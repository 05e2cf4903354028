package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The one way of a person's decision into the domain, for Tasklist, our pages and scans: when a task is completed, its
 * fields become one command, in the completing transaction. If the domain refuses, the person keeps the task.
 */
abstract class HumanStep implements TaskListener {
    private final AnswerReader reader;

    HumanStep(AnswerReader reader) {
        this.reader = reader;
    }

    @Override
    public final void notify(DelegateTask task) {
        try {
            decide(reader.read(task));
        } catch (Refusal refusal) {
            throw new RefusedStep(refusal, LocaleContextHolder.getLocale());
        }
    }

    /** Calls one verb of the domain. */
    abstract void decide(Answers answers);
}
