package io.closeout.web;

import io.closeout.refusal.Refusal;
import java.util.Locale;
import java.util.Set;

/**
 * A refusal as a form shows it: beside its field, or above the form.
 *
 * @param field empty: above the form
 */
record Refused(String field, String sentence) {
    static Refused of(Refusal refusal, Set<String> fieldsOfForm, Locale locale) {
        String field = fieldsOfForm.contains(refusal.field()) ? refusal.field() : "";
        return new Refused(field, refusal.sentence(locale));
    }

    public boolean at(String name) {
        return field.equals(name);
    }
}
