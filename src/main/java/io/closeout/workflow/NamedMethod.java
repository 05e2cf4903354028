package io.closeout.workflow;

import io.closeout.register.CustomMethod;
import io.closeout.register.CustomMethods;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.DepreciationPolicy;
import java.util.Arrays;

/** A method as DetermineDepreciationPolicy writes it: {@code SL}, or {@code CUSTOM:RAPID_4} for one that an analyst has written. */
final class NamedMethod {
    private static final String CUSTOM = DepreciationMethod.CUSTOM.name() + ":";

    private final CustomMethods customMethods;

    NamedMethod(CustomMethods customMethods) {
        this.customMethods = customMethods;
    }

    /** @throws io.closeout.refusal.Refusal if it is a custom one that may not run, or not over that life */
    DepreciationPolicy.Terms terms(String method, int lifeMonths, int residualBasisPoints) {
        if (!method.startsWith(CUSTOM)) {
            return new DepreciationPolicy.Terms(
                    DepreciationMethod.valueOf(method), null, lifeMonths, residualBasisPoints);
        }
        CustomMethod custom = customMethods.inForce(method.substring(CUSTOM.length()));
        custom.requireLife(lifeMonths);
        return new DepreciationPolicy.Terms(DepreciationMethod.CUSTOM, custom, lifeMonths, residualBasisPoints);
    }

    static boolean isKnown(String method) {
        return method.startsWith(CUSTOM)
                || Arrays.stream(DepreciationMethod.values())
                        .filter(named -> named != DepreciationMethod.NONE && named != DepreciationMethod.CUSTOM)
                        .anyMatch(named -> named.name().equals(method));
    }
}
