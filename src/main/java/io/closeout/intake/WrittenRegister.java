package io.closeout.intake;

import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Register;
import io.closeout.register.Restriction;
import io.closeout.register.Sight;
import io.closeout.sheet.Cell;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetWriter;
import io.closeout.sheet.Sheets;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Goes through the register twice: once to know which columns there are, once to write them. */
@Component
class WrittenRegister implements RegisterExport {
    private static final int PART = 1_000;
    /** With the basis beside it a bare 年限平均法 stays what it is; without that column it would be read as 平均年限法(一). */
    private static final Set<CardField> ALWAYS =
            EnumSet.of(CardField.ASSET_CODE, CardField.ASSET_NAME, CardField.STRAIGHT_LINE_BASIS);

    private static final String NEXT = ";";
    private static final String UNTIL = ":";

    private final Register register;
    private final Sheets sheets;

    WrittenRegister(Register register, Sheets sheets) {
        this.register = register;
        this.sheets = sheets;
    }

    @Override
    public void write(Sight sight, SheetFormat format, Locale language, OutputStream to) {
        Set<CardField> fields = EnumSet.copyOf(ALWAYS);
        Set<String> others = new TreeSet<>();
        eachCard(sight, card -> {
            fields.addAll(card.values().fields().keySet());
            others.addAll(card.values().others().keySet());
        });
        try (SheetWriter sheet = sheets.write(format, to)) {
            List<Cell> header = new ArrayList<>();
            fields.forEach(field -> header.add(Cell.text(Words.of(field, language))));
            others.forEach(name -> header.add(Cell.text(name)));
            sheet.row(header);
            eachCard(sight, card -> sheet.row(row(card.values(), fields, others, language)));
            sheet.end();
        }
    }

    private void eachCard(Sight sight, Consumer<AssetCard> visitor) {
        List<AssetCard> part = register.cardsAfter(sight, "", PART);
        while (!part.isEmpty()) {
            part.forEach(visitor);
            part = register.cardsAfter(sight, part.get(part.size() - 1).code(), PART);
        }
    }

    static List<Cell> row(CardValues values, Set<CardField> fields, Set<String> others, Locale language) {
        List<Cell> row = new ArrayList<>();
        fields.forEach(field -> row.add(cell(field, values.text(field), language)));
        others.forEach(
                name -> row.add(Cell.text(DashText.written(values.others().getOrDefault(name, "")))));
        return row;
    }

    private static Cell cell(CardField field, String value, Locale language) {
        if (value.isEmpty()) {
            return Cell.text("");
        }
        return switch (field.type()) {
            case MONEY -> Cell.money(BigDecimal.valueOf(Money.of(value).fen(), 2));
            case NUMBER -> Cell.plain(PlainDecimal.parse(value));
            case WHOLE -> Cell.whole(Long.valueOf(value));
            case DATE -> Cell.date(LocalDate.parse(value));
            case CHOICE -> Cell.text(Words.of(field.choices(), value, language));
            case YES_NO -> Cell.text(Words.yesNo(Boolean.parseBoolean(value), language));
            case MONTH -> Cell.text(value);
            case TEXT ->
                Cell.text(field == CardField.RESTRICTION ? restrictions(value, language) : DashText.written(value));
        };
    }

    private static String restrictions(String value, Locale language) {
        return Restriction.listed(value).stream()
                .map(one -> Words.of(one.kind(), language) + (one.until() == null ? "" : UNTIL + one.until()))
                .collect(Collectors.joining(NEXT));
    }
}
