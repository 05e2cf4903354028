package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads texts, codes and dates. */
final class TextReaders {
    /** Numbers to a spreadsheet, codes to everybody else. */
    private static final Set<CardField> CODES = EnumSet.of(
            CardField.ASSET_CODE,
            CardField.CARD_NUMBER,
            CardField.LEGACY_CODE,
            CardField.PARENT_CODE,
            CardField.SERIAL_NUMBER,
            CardField.SOURCE_DOCUMENT,
            CardField.INVOICE_NUMBER,
            CardField.TITLE_DOCUMENT,
            CardField.INSURANCE_POLICY,
            CardField.PROJECT);

    private TextReaders() {}

    static CellReader of(Column column, CardField field) {
        if (!CODES.contains(field)) {
            return (cell, draft) -> draft.put(field, cell);
        }
        return (cell, draft) -> {
            if (AmountText.isDamagedByExcel(cell)) {
                draft.fault(column, new Refusal("intake.damaged-by-excel", field.code(), cell));
            } else {
                draft.put(field, code(field, cell));
            }
        };
    }

    /** Serial numbers are in capitals, whoever typed them. */
    static String code(CardField field, String cell) {
        return field == CardField.SERIAL_NUMBER ? cell.toUpperCase(Locale.ROOT) : cell;
    }

    /** A month alone stands for its last day. */
    static CellReader date(Column column, CardField field) {
        return (cell, draft) -> {
            DateText date = DateText.parse(cell);
            if (date.flaw() != null) {
                draft.fault(column, FigureReaders.unreadable(column, cell, date.refusal(field.code(), cell)));
                return;
            }
            draft.put(field, date.day());
            if (date.dayless()) {
                draft.warn(column, new Refusal("intake.day-assumed", field.code(), cell, date.day()));
            }
        };
    }

    static CellReader month(Column column, CardField field) {
        return (cell, draft) -> {
            DateText date = DateText.parse(cell);
            if (date.flaw() == null) {
                draft.put(field, YearMonth.from(date.day()));
            } else {
                draft.fault(column, FigureReaders.unreadable(column, cell, date.refusal(field.code(), cell)));
            }
        };
    }

    /** Somebody unknown stays on the card as the file calls them. */
    static CellReader person(Column column, CardField field, Predicate<String> known) {
        Map<String, Boolean> asked = new HashMap<>();
        return (cell, draft) -> {
            draft.put(field, cell);
            if (!asked.computeIfAbsent(cell, known::test)) {
                draft.warn(column, new Refusal("intake.unknown-person", field.code(), cell));
            }
        };
    }

    /** A row of another company has no place in this register. */
    static CellReader company(Column column, NamedCells company) {
        return (cell, draft) -> {
            if (!company.isOne(cell)) {
                draft.fault(
                        column,
                        new Refusal("intake.other-company", column.meaning().code(), cell));
            }
        };
    }
}
