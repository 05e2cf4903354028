package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 分批测算: prices one part. */
@Component("previewPart")
class PreviewPart implements JavaDelegate {
    private final RunSteps steps;

    PreviewPart(RunSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.previewPart(DepreciationProcess.part(execution));
    }
}
