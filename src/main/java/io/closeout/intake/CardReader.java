package io.closeout.intake;

import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a surveyed file as cards, one after the other and by one thread. What a column is read by is worked
 * out once.
 */
final class CardReader {
    private static final Meaning KIND = new Meaning.OfCard(CardField.ASSET_KIND);

    private final Headings headings;
    private final SourceRows rows;
    private final List<ReadColumn> columns = new ArrayList<>();
    private final CardCompletion completion;
    private final Rounding rounding = new Rounding();

    private record ReadColumn(int index, CellReader reader) {}

    CardReader(Headings headings, ImportProfile profile, CompanyNames names) {
        this.headings = headings;
        this.rows = new SourceRows(headings);
        FigureReaders figures = new FigureReaders(profile, headings, rounding);
        ColumnReaders readers = new ColumnReaders(headings, profile, names, figures);
        this.completion = new CardCompletion(headings, profile, figures);
        for (Column column : headings.columns()) {
            CellReader reader = readers.of(column);
            if (reader != null) {
                int at = column.meaning().equals(KIND) ? 0 : columns.size();
                columns.add(at, new ReadColumn(column.index(), reader));
            }
        }
    }

    /** Empty for a row that is no card: a title, a total, a footer. */
    Optional<CardReading> read(SheetRow row) {
        if (rows.kind(row) != RowKind.CARD) {
            return Optional.empty();
        }
        RowDraft draft = new RowDraft(row, headings);
        for (ReadColumn column : columns) {
            String cell = row.cell(column.index);
            if (!PlainText.saysNothing(cell)) {
                column.reader.read(DashText.read(cell), draft);
            }
        }
        for (int i = headings.columns().size(); i < row.cells().size(); i++) {
            if (!PlainText.saysNothing(row.cell(i))) {
                Column beyond = new Column(i, Column.letter(i), SourceField.OTHER, HeaderUnit.NONE);
                draft.put(beyond.header(), DashText.read(row.cell(i)));
                draft.warn(beyond, new Refusal("intake.beyond-the-header", SourceField.OTHER.code(), beyond.letter()));
            }
        }
        return Optional.of(isRed(draft) ? draft.refused(redCard(draft)) : completed(draft));
    }

    private CardReading completed(RowDraft draft) {
        completion.complete(draft);
        return draft.reading();
    }

    private static boolean isRed(RowDraft draft) {
        return draft.amountOrZero(CardField.COST).isNegative()
                || draft.has(CardField.QUANTITY)
                        && PlainDecimal.parse(draft.text(CardField.QUANTITY)).signum() < 0;
    }

    private static Refusal redCard(RowDraft draft) {
        boolean cost = draft.amountOrZero(CardField.COST).isNegative();
        CardField field = cost ? CardField.COST : CardField.QUANTITY;
        return new Refusal("intake.red-card", field.code(), draft.text(field), draft.text(CardField.ASSET_CODE));
    }

    /** A reason that was found later, at the cell that bears on its field. */
    Remark located(SheetRow row, Refusal reason) {
        return RowDraft.remark(row, headings.bearingOn(reason.field()), reason);
    }

    /** The rounding that the profile allowed, of the rows read so far. */
    Rounding rounding() {
        return rounding;
    }
}
