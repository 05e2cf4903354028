package io.closeout.workflow;

import io.closeout.depreciation.CutOff;
import io.closeout.depreciation.RunSteps;
import org.springframework.stereotype.Component;

/** 检查清单. */
@Component("clearCheckList")
class ClearCheckList extends HumanStep {
    private enum Choice {
        SIGN,
        BOOK
    }

    private final RunSteps steps;

    ClearCheckList(AnswerReader reader, RunSteps steps) {
        super(reader);
        this.steps = steps;
    }

    @Override
    void decide(Answers answers) {
        steps.clearCheckList(answers.caseNumber(), answers.actor(), answers.text("checkReason"), cutOff(answers));
    }

    /** Whoever chooses nothing signs for what is there. */
    private static CutOff cutOff(Answers answers) {
        return !answers.text("cutOff").isEmpty() && answers.choice("cutOff", Choice.class) == Choice.BOOK
                ? new CutOff(true, answers.codes("keptAssets"))
                : CutOff.NONE;
    }
}
