package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.Restriction;
import io.closeout.register.RestrictionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What restricts a disposal may stand in one column, or in columns of their own: {@code 抵押}, {@code 监管到期日}. */
final class RestrictionColumns {
    private static final CardField FIELD = CardField.RESTRICTION;
    private static final String YES = "true";

    private final Column list;
    private final Map<RestrictionKind, Column> kinds = new EnumMap<>(RestrictionKind.class);
    private final Map<RestrictionKind, Column> untils = new EnumMap<>(RestrictionKind.class);
    private final Vocabulary words;
    private final Vocabulary yesNo = Vocabulary.yesNo();

    RestrictionColumns(Headings headings, ImportProfile profile) {
        this.list = headings.column(new Meaning.OfCard(FIELD));
        this.words = Vocabulary.of(RestrictionKind.class, FIELD, profile);
        for (Column column : headings.columns()) {
            if (column.meaning() instanceof SourceField field && field.restriction() != null) {
                (field.isUntil() ? untils : kinds).put(field.restriction(), column);
            }
        }
    }

    void read(RowDraft draft) {
        Map<RestrictionKind, Restriction> found = new LinkedHashMap<>();
        listed(draft).forEach(one -> found.put(one.kind(), one));
        kinds.forEach((kind, column) -> ofKind(kind, column, found, draft));
        untils.forEach((kind, column) -> until(kind, column, found, draft));
        if (!found.isEmpty()) {
            draft.put(FIELD, Restriction.text(new ArrayList<>(found.values())));
        }
    }

    private List<Restriction> listed(RowDraft draft) {
        String cell = draft.cell(list);
        List<Restriction> all = cell.isEmpty() ? List.of() : RestrictionText.listed(cell, words);
        if (all == null) {
            draft.fault(list, new Refusal("intake.not-a-restriction", FIELD.code(), cell));
            return List.of();
        }
        return all;
    }

    /** {@code 是}, {@code 2027-12-31}, {@code 是(2027-12-31)}, {@code 已抵押}. */
    private void ofKind(RestrictionKind kind, Column column, Map<RestrictionKind, Restriction> found, RowDraft draft) {
        String cell = PlainText.even(draft.cell(column));
        String whole = yesNo.meaning(cell);
        if (cell.isEmpty() || whole != null && !whole.equals(YES)) {
            return;
        }
        int date = whole == null ? RestrictionText.dateAt(cell) : cell.length();
        String word = RestrictionText.word(cell, date);
        String meaning = words.meaning(word);
        boolean holds =
                word.isEmpty() || YES.equals(yesNo.meaning(word)) || kind.name().equals(meaning);
        LocalDate until = RestrictionText.until(cell, date);
        if (RestrictionText.NONE.equals(meaning)) {
            return;
        }
        if (!holds || date < cell.length() && until == null) {
            draft.fault(column, new Refusal("intake.not-a-restriction", FIELD.code(), cell));
            return;
        }
        found.put(kind, new Restriction(kind, until));
    }

    private static void until(
            RestrictionKind kind, Column column, Map<RestrictionKind, Restriction> found, RowDraft draft) {
        String cell = draft.cell(column);
        if (cell.isEmpty()) {
            return;
        }
        DateText date = DateText.parse(cell);
        if (date.flaw() == null) {
            found.put(kind, new Restriction(kind, date.day()));
        } else {
            draft.fault(column, date.refusal(FIELD.code(), cell));
        }
    }
}
