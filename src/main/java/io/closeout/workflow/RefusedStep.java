package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import java.util.Locale;

/**
 * Carries a refusal through the engine. Tasklist gets only the message, so it names the field in brackets that the form's
 * script looks for: {@code ⟦field⟧sentence}.
 */
class RefusedStep extends RuntimeException {
    RefusedStep(Refusal refusal, Locale locale) {
        super("⟦" + refusal.field() + "⟧" + refusal.sentence(locale), refusal);
    }
}
