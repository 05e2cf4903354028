package io.closeout.workflow;

import io.closeout.depreciation.RunSteps;
import org.springframework.stereotype.Component;

/** 确认预览: charging begins. */
@Component("releaseRun")
class ReleaseRun extends HumanStep {
    private enum Decision {
        CHARGE,
        BACK
    }

    private final RunSteps steps;

    ReleaseRun(AnswerReader reader, RunSteps steps) {
        super(reader);
        this.steps = steps;
    }

    @Override
    void decide(Answers answers) {
        String comment = answers.text("runComment");
        switch (answers.choice("releaseDecision", Decision.class)) {
            case CHARGE -> steps.releaseCharging(answers.caseNumber(), answers.actor());
            case BACK -> steps.sendBack(answers.caseNumber(), answers.actor(), comment);
        }
    }
}
