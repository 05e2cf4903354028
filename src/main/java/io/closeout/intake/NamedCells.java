package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.util.HashMap;
import java.util.Map;

/** Reads cells that name a class, a department or the company by code, by name or by both. */
final class NamedCells implements CellReader {
    private final Column column;
    private final CardField field;
    private final CodesAndNames known;
    private final Map<String, String> codesOfSource = new HashMap<>();

    NamedCells(Column column, CodesAndNames known, ImportProfile profile) {
        this.column = column;
        this.field = column.meaning().field();
        this.known = known;
        profile.codes()
                .getOrDefault(column.meaning().code(), Map.of())
                .forEach((value, means) -> codesOfSource.put(PlainText.of(value), means));
    }

    @Override
    public void read(String cell, RowDraft draft) {
        String code = code(cell, draft);
        if (code != null) {
            draft.put(field, code);
        }
    }

    /** Whether the text as a whole is a code or a name. */
    boolean isExactly(String text) {
        return codesOfSource.containsKey(PlainText.of(text)) || known.has(text);
    }

    boolean isOne(String text) {
        return match(text).isOne();
    }

    private CodesAndNames.Match match(String text) {
        String means = codesOfSource.isEmpty() ? null : codesOfSource.get(PlainText.of(text));
        return known.find(means == null ? text : means);
    }

    /** @return null if it is none; then the draft has the fault */
    String code(String text, RowDraft draft) {
        CodesAndNames.Match match = match(text);
        if (match.isOne()) {
            if (match.zerosLost()) {
                draft.warn(column, new Refusal("intake.zeros-restored", field.code(), text, match.code()));
            }
            return match.code();
        }
        draft.fault(
                column,
                match.codes().isEmpty()
                        ? new Refusal("intake.unknown-name", field.code(), text, field)
                        : new Refusal(
                                "intake.ambiguous-name", field.code(), text, String.join(", ", match.codes()), field));
        return null;
    }
}
