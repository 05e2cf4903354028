package io.closeout.web;

import io.closeout.workflow.FormField;
import java.util.List;
import java.util.Map;

/**
 * A task as its form draws it, every word in the language of the request; the form itself knows no words and no rules.
 *
 * @param due     as text, empty if no deadline is set
 * @param voucher null where the step is not about one
 * @param texts   what the form says itself
 */
record TaskView(
        String id,
        String step,
        String title,
        String caseNumber,
        String caseUrl,
        String due,
        boolean overdue,
        List<Fact> facts,
        Table assets,
        Sheet voucher,
        List<Field> fields,
        Map<String, String> texts) {
    record Fact(String label, String value) {}

    /** @param amounts positions of the columns that hold amounts, from 0 */
    record Table(List<String> columns, List<Integer> amounts, List<Row> rows) {}

    /** @param code code of the asset the row is about */
    record Row(String code, List<String> cells) {}

    /** @param amounts as in {@link Table} */
    record Sheet(List<String> columns, List<Integer> amounts, List<List<String>> rows) {}

    /**
     * @param hint     null if there is none
     * @param value    what to begin with, null: empty
     * @param showWhen null: always
     */
    record Field(
            String name,
            String label,
            String type,
            boolean required,
            String hint,
            String value,
            List<Option> options,
            FormField.Condition showWhen) {}

    record Option(String value, String label) {}
}
