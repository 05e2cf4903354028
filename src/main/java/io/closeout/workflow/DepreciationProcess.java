package io.closeout.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the monthly run's process and of what it carries: ids only, every answer is read from the domain. */
final class DepreciationProcess {
    static final String KEY = "MonthlyDepreciationProcess";
    static final String CANCELLED = "DepreciationRunCancelled";

    private static final String PART = "part";

    private DepreciationProcess() {}

    /** The business key: company and month. */
    static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static long part(DelegateExecution execution) {
        return (Long) execution.getVariable(PART);
    }
}
