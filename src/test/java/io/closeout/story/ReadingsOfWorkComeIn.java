package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.ReadingBatches;
import io.closeout.depreciation.ReadingBatches.Due;
import io.closeout.depreciation.ReadingBatches.Line;
import io.closeout.depreciation.ReadingBatches.Outcome;
import io.closeout.depreciation.ReadingBatches.Result;
import io.closeout.depreciation.WorkReadings;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets of readings, typed or imported: every line stands for itself, and the same lines again change nothing. */
class ReadingsOfWorkComeIn extends MonthlyRunStory {
    private static final YearMonth JUNE = MAY.plusMonths(1);

    @Autowired
    private ReadingBatches batches;

    @Autowired
    private WorkReadings readings;

    private AssetCard aLorry(String code) {
        return owns(lorry(code));
    }

    private CardValues lorry(String code) {
        return aDesk(code)
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.UOP)
                .with(CardField.TOTAL_UNITS, "300000");
    }

    private List<Result> entered(Line... lines) {
        return batches.enter(sight(), List.of(lines), reviewer);
    }

    private Sight sight() {
        return Sight.ofCompany(company);
    }

    private static Line line(int number, String asset, String month, String units) {
        return new Line(number, asset, month, units, "里程表");
    }

    private static String said(Result result) {
        return result.outcome()
                + (result.refusal() == null ? "" : " " + result.refusal().code());
    }

    private List<String> unitsOf(AssetCard lorry) {
        return readings.of(lorry.id()).stream()
                .map(reading -> reading.month() + " " + reading.units().toPlainString())
                .toList();
    }

    @Test
    void theGoodLinesAreEnteredAndTheOthersSayWhyNot() {
        AssetCard lorry = aLorry("L-1");
        aLorry("L-2");
        owns(aDesk("A-1"));

        List<Result> results = entered(
                line(1, "L-1", "2025-05", "1,250.5"),
                line(2, "L-2", "2025年5月", "-3"),
                line(3, "L-2", "五月", "3"),
                line(4, "L-2", "2025-05", "12e9"),
                line(5, "A-1", "2025-05", "3"),
                line(6, "NOBODY", "2025-05", "3"),
                line(7, "L-2", "2025-07", "3"),
                line(8, "L-2", "2025-04", "3"),
                line(9, "L-2", "2025-05", "980"),
                line(10, "L-2", "202505", "981"),
                line(11, "L-2", "2025-05-31", "980.0"));

        assertThat(results)
                .extracting(ReadingsOfWorkComeIn::said)
                .containsExactly(
                        "NEW",
                        "REFUSED depreciation.units-negative",
                        "REFUSED depreciation.date-unreadable",
                        "REFUSED depreciation.number-unreadable",
                        "REFUSED depreciation.reading-of-no-use",
                        "REFUSED register.unknown-asset",
                        "REFUSED depreciation.month-to-come",
                        "REFUSED depreciation.before-in-service",
                        "NEW",
                        "REFUSED depreciation.reading-twice",
                        "UNCHANGED");
        assertThat(unitsOf(lorry)).containsExactly("2025-05 1250.5");
        assertThat(batches.due(sight(), MAY)).noneMatch(due -> due.reading() == null);
    }

    @Test
    void theSameLinesAgainChangeNothing() {
        aLorry("L-1");
        Line may = line(1, "L-1", "2025-05", "1200");

        assertThat(batches.check(sight(), List.of(may), reviewer))
                .extracting(Result::outcome)
                .containsExactly(Outcome.NEW);
        assertThat(batches.due(sight(), MAY)).extracting(Due::reading).containsOnlyNulls();
        assertThat(entered(may)).extracting(Result::outcome).containsExactly(Outcome.NEW);
        assertThat(entered(may)).extracting(Result::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where company = ? and verb = 'depreciation.reading-entered'",
                        Long.class,
                        company))
                .isEqualTo(1);
    }

    @Test
    void aReadingIsCorrectedUntilItsMonthIsCharged() {
        AssetCard lorry = aLorry("L-1");
        entered(line(1, "L-1", "2025-05", "1200"));

        List<Result> corrected = entered(line(1, "L-1", "2025-05", "1300"));
        assertThat(corrected).extracting(Result::outcome).containsExactly(Outcome.CORRECTED);
        assertThat(corrected.get(0).before().toPlainString()).isEqualTo("1200");
        String run = started(MAY);
        checked(run, "");
        released(run);

        assertThat(batches.due(sight(), MAY)).singleElement().satisfies(due -> assertThat(due.charged())
                .isTrue());
        assertThat(entered(line(1, "L-1", "2025-05", "1400")))
                .extracting(ReadingsOfWorkComeIn::said)
                .containsExactly("REFUSED depreciation.reading-charged");
        assertThat(entered(line(1, "L-1", "2025-05", "1300")))
                .extracting(Result::outcome)
                .containsExactly(Outcome.UNCHANGED);
        assertThat(unitsOf(lorry)).containsExactly("2025-05 1300");
    }

    @Test
    void theMonthAsksForTheFirstReadingThatIsMissing() {
        aLorry("L-1");
        assertThat(batches.due(sight(), JUNE)).extracting(Due::month).containsExactly(MAY);

        entered(line(1, "L-1", "2025-05", "1200"));

        assertThat(batches.due(sight(), JUNE)).singleElement().satisfies(due -> {
            assertThat(due.month()).isEqualTo(JUNE);
            assertThat(due.last().units().toPlainString()).isEqualTo("1200");
        });
    }

    @Test
    void nobodyEntersWhatIsNotTheirs() {
        organisation.openBranch(company, "N", "北区");
        AssetCard lorry = aLorry("L-1");
        String north = "north." + company;
        organisation.appoint(
                new Person(
                        north,
                        north,
                        company,
                        "PROD",
                        "",
                        true,
                        true,
                        Set.of(Post.ofBranch(company, "N", Role.ASSET_KEEPER))),
                null);
        List<Line> lines = List.of(line(1, "L-1", "2025-05", "1200"));
        Sight ofNorth = Sight.of(organisation.reachOf(north));

        assertThat(batches.enter(ofNorth, lines, north))
                .extracting(ReadingsOfWorkComeIn::said)
                .containsExactly("REFUSED register.unknown-asset");
        assertThat(batches.due(ofNorth, MAY)).isEmpty();
        assertThat(batches.enter(sight(), lines, controller))
                .extracting(ReadingsOfWorkComeIn::said)
                .containsExactly("REFUSED depreciation.reading-not-your-role");
        assertThat(readings.of(lorry.id())).isEmpty();
    }

    @Test
    void aTableIsReadWhateverStandsAboveIt() throws IOException {
        Path file = Files.createTempFile("readings", ".csv");
        Files.writeString(file, "车队行驶里程\n制表：车队,,,\n固定资产编号,来源,本月工作量,期间\nL-1,里程表,1200,2025-05\nL-2,,,2025-05\n");

        assertThat(batches.read(file)).containsExactly(new Line(4, "L-1", "2025-05", "1200", "里程表"));

        Files.writeString(file, "编码,数量\nL-1,1200\n");
        assertThatThrownBy(() -> batches.read(file)).hasMessageContaining("readings-no-headings");
        Files.delete(file);
    }
}
