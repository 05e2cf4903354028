package io.closeout.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.sheet.SheetsOfTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files under {@code registers/} are read as the cards that stand beside them, written down by hand. */
class RegistersOfEverySource {
    private static final Path FOLDER = Path.of("src/test/resources/registers");
    private static final YearMonth APRIL = YearMonth.of(2025, 4);

    @Test
    void u8() throws IOException {
        SourceTable table = file("U8.csv").by(ImportProfile.U8);
        assertThat(table.surveyed().questions()).singleElement().satisfies(question -> {
            assertThat(question.setting()).isEqualTo("take_on_month");
            assertThat(question.proposal()).isEqualTo("2025-04");
        });

        assertThat(told(table.by(ImportProfile.U8.takenOnAt(APRIL)))).isEqualTo(expected("U8.cards.csv"));
        assertThat(table.surveyed().rows())
                .containsEntry(RowKind.CARD, 6)
                .containsEntry(RowKind.TOTAL, 2)
                .containsEntry(RowKind.FOOTER, 1);
    }

    @Test
    void kingdee() throws IOException {
        SourceTable table = file("KD.xlsx").by(ImportProfile.KD.takenOnAt(APRIL));
        assertThat(table.surveyed().questions())
                .extracting(question -> question.setting())
                .containsExactly("rounds_to_fen");

        assertThat(told(table.by(ImportProfile.KD.takenOnAt(APRIL).roundingToFen(true))))
                .isEqualTo(expected("KD.cards.csv"));
    }

    @Test
    void anOfficeSystem() throws IOException {
        SourceTable table = file("OA.xls").by(ImportProfile.OA);
        assertThat(table.surveyed().questions())
                .extracting(question -> question.setting() + " " + question.proposal())
                .containsExactly("life_unit YEARS", "take_on_month 2025-04");

        ImportProfile answered = ImportProfile.OA;
        for (Question question : table.surveyed().questions()) {
            answered = answered.answering(question.setting(), question.proposal());
        }
        assertThat(told(table.by(answered))).isEqualTo(expected("OA.cards.csv"));
        assertThat(table.surveyed().rows()).containsEntry(RowKind.REPEATED, 1);
    }

    private static SourceTable file(String name) {
        return SourceTable.empty().rows(SheetsOfTests.rows(FOLDER.resolve(name)));
    }

    private static String told(SourceTable table) {
        return table.cards().stream()
                .flatMap(RegistersOfEverySource::told)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> told(CardReading reading) {
        String line = reading.line() + ",";
        List<String> lines = new ArrayList<>();
        if (!reading.isGood()) {
            reading.faults().forEach(fault -> lines.add(line + "!," + told(fault)));
            return lines.stream();
        }
        reading.values().fields().forEach((field, value) -> lines.add(line + field.code() + "," + value));
        reading.values().others().forEach((name, value) -> lines.add(line + "*" + name + "," + value));
        reading.warnings().forEach(warning -> lines.add(line + "?," + told(warning)));
        return lines.stream();
    }

    private static String told(Remark remark) {
        return remark.letter() + " " + remark.header() + ": " + remark.reason().code();
    }

    private static String expected(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("line,"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
