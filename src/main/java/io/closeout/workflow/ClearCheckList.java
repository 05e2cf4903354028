package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.springframework.stereotype.Component;

/** 检查清单. */
@Component("clearCheckList")
class ClearCheckList extends HumanStep {
    private final RunSteps steps;

    ClearCheckList(AnswerReader reader, RunSteps steps) {
        super(reader);
        this.steps = steps;
    }

    @Override
    void decide(Answers answers) {
        steps.clearCheckList(answers.caseNumber(), answers.actor(), answers.text("checkReason"));
    }
}
