package io.closeout.workflow;

import java.util.List;
import java.util.Map;

/**
 * One field of a step's form, as its file declares it; Tasklist and our pages draw the same declaration.
 *
 * @param labels   text by language: {@code zh}, {@code en}
 * @param type     {@code choice}, {@code text}, {@code multiline}, {@code date}, {@code amount} or {@code assets}
 * @param options  for {@code choice}
 * @param showWhen the field is asked only if the named field has one of the values; null: always
 */
public record FormField(
        String name,
        Map<String, String> labels,
        String type,
        boolean required,
        List<Option> options,
        Condition showWhen,
        Map<String, String> hints) {
    public record Option(String value, Map<String, String> labels) {}

    public record Condition(String field, List<String> values) {}
}
