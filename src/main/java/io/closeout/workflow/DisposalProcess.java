package io.closeout.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the disposal process and of what it carries: ids only, every answer is read from the domain. */
final class DisposalProcess {
    static final String KEY = "AssetDisposalProcess";
    static final String SETTLEMENT = "SettleDisposalProcess";
    static final String WITHDRAWN = "DisposalWithdrawn";
    static final String AMOUNT_CHANGED = "DisposalAmountChanged";
    static final String ISOLATE_ASSET = "Task_IsolateAsset";

    private static final String LINE = "line";
    private static final String ROUND = "round";

    /** The one id an instance carries outside its loops. */
    static final String OWNS = ROUND;

    private DisposalProcess() {}

    /** The business key: the number of the case. */
    static String caseNumber(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static long line(DelegateExecution execution) {
        return (Long) execution.getVariable(LINE);
    }

    static void openRound(DelegateExecution execution, long round) {
        execution.setVariable(ROUND, round);
    }
}
