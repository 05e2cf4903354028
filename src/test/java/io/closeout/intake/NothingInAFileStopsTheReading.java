package io.closeout.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetRow;
import io.closeout.sheet.SheetsOfTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a file holds, it is refused as a whole, or each of its rows is a card or has faults that name their place. */
class NothingInAFileStopsTheReading {
    private static final int ROWS = 4;
    private static final List<String> HEADERS = Stream.concat(
                    Arrays.stream(CardField.values()).map(CardField::code),
                    Arrays.stream(SourceField.values()).map(SourceField::code))
            .toList();
    private static final List<String> ALIASES = ReadingTables.rows("aliases.csv").stream()
            .map(row -> row.get("alias"))
            .toList();

    @Property(tries = 1_000)
    void anyCellsInAllColumns(@ForAll long seed) {
        OddCells odd = new OddCells(seed);
        read(table(odd, HEADERS), odd.profile());
    }

    @Property(tries = 1_000)
    void anyColumns(@ForAll long seed) {
        OddCells odd = new OddCells(seed);
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            headers.add(odd.one(List.of(odd.one(HEADERS), odd.one(ALIASES), odd.next())));
        }
        read(table(odd, headers), odd.profile());
    }

    @Property(tries = 30)
    void anyFormat(@ForAll long seed, @ForAll SheetFormat format) {
        OddCells odd = new OddCells(seed);
        List<List<String>> written =
                table(odd, HEADERS).stream().map(SheetRow::cells).toList();
        read(SheetsOfTests.rows(SheetsOfTests.written(format, written)), odd.profile());
    }

    /** Rows that are wider than their header. */
    private static List<SheetRow> table(OddCells odd, List<String> headers) {
        List<SheetRow> rows = new ArrayList<>(List.of(new SheetRow(1, headers)));
        while (rows.size() <= ROWS) {
            rows.add(new SheetRow(rows.size() + 1, odd.row(headers.size() + 1)));
        }
        return rows;
    }

    private static void read(List<SheetRow> rows, ImportProfile profile) {
        Surveyed surveyed;
        try {
            surveyed = SourceTable.empty().by(profile).rows(rows).surveyed();
        } catch (Refusal refusal) {
            canBeSaid(refusal);
            return;
        }
        surveyed.faults().forEach(NothingInAFileStopsTheReading::canBeSaid);
        surveyed.questions().forEach(question -> canBeSaid(question.asked()));
        surveyed.assumptions().forEach(NothingInAFileStopsTheReading::canBeSaid);
        CardReader reader = new CardReader(surveyed.headings(), surveyed.profile(), SourceTable.NAMES);
        rows.forEach(row -> reader.read(row).ifPresent(reading -> {
            assertThat(reading.line()).isEqualTo(row.line());
            Stream.concat(reading.faults().stream(), reading.warnings().stream())
                    .forEach(remark -> canBeSaid(remark.reason()));
        }));
    }

    private static void canBeSaid(Refusal reason) {
        assertThat(reason.sentence(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(reason.sentence(Locale.ENGLISH)).isNotBlank();
    }
}
