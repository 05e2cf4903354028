package io.closeout.workflow;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunStatus;
import io.closeout.depreciation.RunSteps;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What the monthly run's process asks about its run, in the model {@code ${depreciationRun.…(execution)}}. Public because the
 * model's expressions call it.
 */
@Component("depreciationRun")
public class RunQuestions {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final DepreciationRuns runs;
    private final RunSteps steps;

    RunQuestions(DepreciationRuns runs, RunSteps steps) {
        this.runs = runs;
        this.steps = steps;
    }

    /** Ids of the parts, in a stable order: the engine asks twice. */
    public List<Long> parts(DelegateExecution execution) {
        return steps.parts(DepreciationProcess.number(execution));
    }

    public boolean sentBack(DelegateExecution execution) {
        return run(execution).status() == RunStatus.CHECKING;
    }

    public boolean withoutVoucher(DelegateExecution execution) {
        return run(execution).voucherKey() == null;
    }

    public String voucher(DelegateExecution execution) {
        return run(execution).voucherKey();
    }

    public boolean quarterEnd(DelegateExecution execution) {
        return run(execution).month().getMonthValue() % MONTHS_OF_A_QUARTER == 0;
    }

    private DepreciationRun run(DelegateExecution execution) {
        return runs.run(DepreciationProcess.number(execution));
    }
}
