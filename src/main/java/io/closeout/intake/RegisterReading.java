package io.closeout.intake;

import io.closeout.intake.FindingRows.Found;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.Cards;
import io.closeout.sheet.SheetRow;
import io.closeout.sheet.SheetRows;
import io.closeout.sheet.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;

/** Reads register files: once to know what they are, once more row by row. */
@Component
class RegisterReading {
    private static final int ROWS_BETWEEN_WORDS = 5_000;

    private final Sheets sheets;
    private final Cards cards;
    private final Organisation organisation;

    RegisterReading(Sheets sheets, Cards cards, Organisation organisation) {
        this.sheets = sheets;
        this.cards = cards;
        this.organisation = organisation;
    }

    /**
     * What the first pass over a file brought.
     *
     * @param codes   the asset codes of its rows
     * @param serials their serial numbers
     */
    record FirstPass(Surveyed surveyed, CodeCensus codes, CodeCensus serials) {}

    /**
     * @param progress told from time to time how much of the file has been read, from 0 to 1
     * @throws Refusal if the file cannot be read
     */
    FirstPass survey(Path file, ImportProfile profile, DoubleConsumer progress) {
        CodeCensus codes = new CodeCensus();
        CodeCensus serials = new CodeCensus();
        Survey survey = new Survey(profile, (headings, row) -> {
            count(codes, headings, CardField.ASSET_CODE, row);
            count(serials, headings, CardField.SERIAL_NUMBER, row);
        });
        try (SheetRows rows = sheets.open(file)) {
            for (int seen = 1; rows.hasNext(); seen++) {
                survey.see(rows.next());
                if (seen % ROWS_BETWEEN_WORDS == 0) {
                    progress.accept(rows.progress());
                }
            }
        }
        Surveyed surveyed = survey.conclude();
        codes.conclude();
        serials.conclude();
        return new FirstPass(surveyed, codes, serials);
    }

    private static void count(CodeCensus census, Headings headings, CardField field, SheetRow row) {
        Column column = headings.column(new Meaning.OfCard(field));
        String cell = column == null ? "" : row.cell(column.index());
        if (!PlainText.saysNothing(cell)) {
            census.count(TextReaders.code(field, DashText.read(cell)));
        }
    }

    /**
     * Opens a file row by row, after a first pass that left no fault and no question.
     *
     * @param decided the profile with what that pass and a person have decided
     */
    RegisterFile open(String company, Path file, ImportProfile decided) {
        List<SheetRow> first = new ArrayList<>();
        try (SheetRows rows = sheets.open(file)) {
            while (rows.hasNext() && first.size() < HeadingSearch.ROWS_NEEDED) {
                SheetRow row = rows.next();
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    first.add(row);
                }
            }
        }
        Headings headings = HeadingSearch.in(first, Aliases.of(decided));
        return new RegisterFile(sheets.open(file), new CardReader(headings, decided, names(company)));
    }

    private CompanyNames names(String company) {
        return CompanyNames.of(
                organisation.company(company),
                cards.classes(company),
                organisation.departments(company),
                name -> organisation.namedPerson(company, name).isPresent());
    }

    /** The cards of a file from top to bottom. */
    static final class RegisterFile implements AutoCloseable {
        private final SheetRows rows;
        private final CardReader reader;

        private RegisterFile(SheetRows rows, CardReader reader) {
            this.rows = rows;
            this.reader = reader;
        }

        /** A row of the file and the card that is read from it. */
        record Row(SheetRow source, CardReading reading) {}

        /** Empty at the end of the file. */
        Optional<Row> next() {
            while (rows.hasNext()) {
                SheetRow source = rows.next();
                Optional<CardReading> reading = reader.read(source);
                if (reading.isPresent()) {
                    return Optional.of(new Row(source, reading.get()));
                }
            }
            return Optional.empty();
        }

        /** At most as many cards as given, none at the end of the file. */
        List<Row> next(int most) {
            List<Row> part = new ArrayList<>(most);
            for (Optional<Row> row = next(); row.isPresent(); row = part.size() < most ? next() : Optional.empty()) {
                part.add(row.get());
            }
            return part;
        }

        /** A reason that was found outside the file, at the cell it is about. */
        Found found(Row row, Finding.Severity severity, Refusal reason) {
            return found(severity, reader.located(row.source(), reason));
        }

        static Found found(Finding.Severity severity, Remark remark) {
            boolean named = !remark.header().equals(remark.letter());
            String column = named ? remark.letter() + " " + remark.header() : remark.letter();
            return new Found(remark.line(), severity, column, remark.value(), remark.reason());
        }

        double progress() {
            return rows.progress();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
