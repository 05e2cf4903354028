package io.closeout.web;

import io.closeout.workflow.FormField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A task as its form draws it, every word in the language of the request; the form itself knows no words and no rules.
 *
 * @param due     as text, empty if no deadline is set
 * @param voucher    null where the step is not about one
 * @param difference null where the voucher was not priced again
 * @param texts   what the form says itself
 */
@Schema(name = "TaskView", description = "任务表单, every word in one language")
record TaskView(
        @Schema(description = "任务编号") String id,
        @Schema(description = "id of the step in the model 步骤", example = "Task_AppraiseAssets") String step,
        @Schema(description = "name of the task 任务") String title,
        @Schema(description = "处置单号") String caseNumber,
        @Schema(description = "address of the page of the case 处置单页面") String caseUrl,
        @Schema(description = "应完成于, empty if no deadline is set", example = "2025-06-12 09:00") String due,
        @Schema(description = "已超时") boolean overdue,
        @Schema(description = "what to know before deciding 事项说明") List<Fact> facts,
        @Schema(description = "资产明细") Table assets,
        @Schema(description = "预核销凭证, null where the step is not about one", nullable = true) Sheet voucher,
        @Schema(description = "重新计价差异: what changed since the voucher before, null if none was", nullable = true)
                Sheet difference,
        @Schema(description = "what to fill in 填写项") List<Field> fields,
        @Schema(description = "headings of the form 标题") Map<String, String> texts) {
    @Schema(name = "TaskFact")
    record Fact(String label, String value) {}

    /** @param amounts positions of the columns that hold amounts, from 0 */
    @Schema(name = "TaskTable", description = "amounts: positions of the columns that hold amounts, from 0")
    record Table(List<String> columns, List<Integer> amounts, List<Row> rows) {}

    /** @param code code of the asset the row is about */
    @Schema(name = "TaskRow", description = "code: 资产编码 of the asset the row is about")
    record Row(String code, List<String> cells) {}

    /** @param amounts as in {@link Table} */
    @Schema(name = "TaskSheet", description = "amounts: positions of the columns that hold amounts, from 0")
    record Sheet(List<String> columns, List<Integer> amounts, List<List<String>> rows) {}

    /**
     * @param hint     null if there is none
     * @param value    what to begin with, null: empty
     * @param showWhen null: always
     */
    @Schema(name = "TaskField", description = "填写项")
    record Field(
            String name,
            String label,
            @Schema(
                            description = "kind of input",
                            allowableValues = {"choice", "text", "multiline", "date", "amount", "assets"})
                    String type,
            boolean required,
            @Schema(description = "null if there is none", nullable = true) String hint,
            @Schema(description = "what to begin with, null: empty", nullable = true) String value,
            @Schema(description = "for choice and assets") List<Option> options,
            @Schema(description = "asked only if the named field has one of the values; null: always", nullable = true)
                    FormField.Condition showWhen) {
        Field with(List<Option> others) {
            return new Field(name, label, type, required, hint, value, others, showWhen);
        }
    }

    @Schema(name = "TaskOption")
    record Option(String value, String label) {}
}
