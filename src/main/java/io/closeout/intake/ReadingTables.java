package io.closeout.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables under {@code intake/} that say how headers and words of other systems are read. */
final class ReadingTables {
    private static final CSVFormat ROWS = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private ReadingTables() {}

    static List<CSVRecord> rows(String table) {
        try (InputStream in = ReadingTables.class.getResourceAsStream("/intake/" + table);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(text, ROWS)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    /** What the values of one source mean, by field code. */
    static Map<String, Map<String, String>> codes(String table) {
        return rows(table).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("field"), Collectors.toMap(row -> row.get("value"), row -> row.get("means"))));
    }
}
