package io.closeout.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the sign-off process and of what it carries: ids only. */
final class SignOffProcess {
    static final String KEY = "SignOffProcess";

    private static final String ROUND = "round";
    private static final String LEVEL = "level";
    private static final String SEAT = "seat";

    /** The one id an instance carries outside its loops. */
    static final String OWNS = ROUND;

    private SignOffProcess() {}

    static long round(VariableScope scope) {
        return (Long) scope.getVariable(ROUND);
    }

    static int level(VariableScope scope) {
        return (Integer) scope.getVariable(LEVEL);
    }

    static long seat(VariableScope scope) {
        return (Long) scope.getVariable(SEAT);
    }
}
