package io.closeout.intake;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.sheet.SheetRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row on its way to a card: what was read so far and what there is to say about it. */
final class RowDraft {
    private final SheetRow row;
    private final Headings headings;
    private final Map<CardField, String> fields = new EnumMap<>(CardField.class);
    private final Map<CardField, Money> amounts = new EnumMap<>(CardField.class);
    private final Map<CardField, YearMonth> months = new EnumMap<>(CardField.class);
    private final Map<String, String> others = new HashMap<>();
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();

    RowDraft(SheetRow row, Headings headings) {
        this.row = row;
        this.headings = headings;
    }

    /** @param value empty: without the field */
    void put(CardField field, String value) {
        if (value.isEmpty()) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    void put(CardField field, Money amount) {
        fields.put(field, amount.toString());
        amounts.put(field, amount);
    }

    void put(CardField field, LocalDate day) {
        fields.put(field, day.toString());
        months.put(field, YearMonth.from(day));
    }

    void put(CardField field, YearMonth month) {
        fields.put(field, month.toString());
        months.put(field, month);
    }

    /** As the other field has it, if it has anything. */
    void copy(CardField from, CardField to) {
        if (has(from)) {
            fields.put(to, fields.get(from));
            months.put(to, months.get(from));
        }
    }

    void put(String otherName, String value) {
        others.put(otherName, value);
    }

    boolean has(CardField field) {
        return fields.containsKey(field);
    }

    /** Empty if it is not there. */
    String text(CardField field) {
        return fields.getOrDefault(field, "");
    }

    /** The month of a date, or a month; null if it is not there or could not be read. */
    YearMonth month(CardField field) {
        return months.get(field);
    }

    /** Null if it is not there or could not be read. */
    Money amount(CardField field) {
        return amounts.get(field);
    }

    Money amountOrZero(CardField field) {
        return amounts.getOrDefault(field, Money.ZERO);
    }

    /** The text of the column that is read as this, empty if there is no such column or nothing in it. */
    String cell(Column column) {
        String cell = column == null ? "" : row.cell(column.index());
        return PlainText.saysNothing(cell) ? "" : cell;
    }

    void fault(Column column, Refusal reason) {
        faults.add(remark(column, reason));
    }

    void fault(Refusal reason) {
        fault(headings.bearingOn(reason.field()), reason);
    }

    void warn(Column column, Refusal reason) {
        warnings.add(remark(column, reason));
    }

    void warn(Refusal reason) {
        warn(headings.bearingOn(reason.field()), reason);
    }

    private Remark remark(Column column, Refusal reason) {
        return remark(row, column, reason);
    }

    static Remark remark(SheetRow row, Column column, Refusal reason) {
        return column == null
                ? new Remark(row.line(), "", "", "", reason)
                : new Remark(row.line(), column.letter(), column.header(), row.cell(column.index()), reason);
    }

    /** Nothing but the one reason: the row is no card at all. */
    CardReading refused(Refusal reason) {
        faults.clear();
        warnings.clear();
        fault(reason);
        return reading();
    }

    CardReading reading() {
        return new CardReading(row.line(), values(), List.copyOf(faults), List.copyOf(warnings));
    }

    /** A value that its field cannot keep is a fault like any other. */
    private CardValues values() {
        while (true) {
            try {
                return CardValues.of(fields, others);
            } catch (Refusal refused) {
                fault(refused);
                CardField.byCode(refused.field()).ifPresent(fields::remove);
            }
        }
    }
}
