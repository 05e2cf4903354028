package io.closeout.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a register holds is the same after it was written to a file of ours and read from it. */
class OurOwnFilesAreReadBack {
    /** In what our files speak. */
    enum Manner {
        CHINESE,
        ENGLISH,
        CODES;

        String header(CardField field) {
            return this == CODES ? field.code() : Words.of(field).toList().get(ordinal());
        }

        String cell(CardField field, CardValues card) {
            String value = card.text(field);
            if (value.isEmpty() || this == CODES) {
                return DashText.written(value);
            }
            return switch (field.type()) {
                case CHOICE -> choice(field, value);
                case YES_NO -> yesNo(value.equals("true"));
                case MONEY -> this == CHINESE ? card.money(field).grouped() : value;
                case TEXT -> DashText.written(value);
                default -> value;
            };
        }

        private String choice(CardField field, String value) {
            for (Enum<?> choice : field.choices().getEnumConstants()) {
                if (choice.name().equals(value)) {
                    return Words.of(choice).toList().get(ordinal());
                }
            }
            throw new IllegalStateException(field + " is never " + value);
        }

        private String yesNo(boolean yes) {
            return this == CHINESE ? (yes ? "是" : "否") : yes ? "yes" : "no";
        }
    }

    @Property
    void inEitherLanguageAndInCodes(@ForAll("cards") List<CardValues> cards, @ForAll Manner manner) {
        List<CardReading> read =
                SourceTable.empty().rows(written(cards, manner)).cards();

        assertThat(read)
                .extracting(reading -> SourceTable.codes(reading.faults()))
                .allSatisfy(faults -> assertThat(faults).isEmpty());
        assertThat(read).extracting(CardReading::values).isEqualTo(cards);
    }

    @Provide
    Arbitrary<List<CardValues>> cards() {
        return AnyCard.cards();
    }

    private static List<SheetRow> written(List<CardValues> cards, Manner manner) {
        TreeSet<String> others = new TreeSet<>();
        cards.forEach(card -> others.addAll(card.others().keySet()));
        List<SheetRow> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (CardField field : CardField.values()) {
            header.add(manner.header(field));
        }
        header.addAll(others);
        rows.add(new SheetRow(1, header));
        for (CardValues card : cards) {
            List<String> cells = new ArrayList<>();
            for (CardField field : CardField.values()) {
                cells.add(manner.cell(field, card));
            }
            others.forEach(name -> cells.add(DashText.written(card.others().getOrDefault(name, ""))));
            rows.add(new SheetRow(rows.size() + 1, cells));
        }
        return rows;
    }
}
