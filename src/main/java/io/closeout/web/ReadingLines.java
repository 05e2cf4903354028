package io.closeout.web;

import io.closeout.depreciation.ReadingBatches.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a file on their way through the page that shows them, as a text of one field; they are checked anew. */
final class ReadingLines {
    private static final String NEXT = "\t";
    private static final int FIELDS = 5;

    private ReadingLines() {}

    static String write(Stream<Line> lines) {
        return lines.map(line -> Stream.of("" + line.number(), line.asset(), line.month(), line.units(), line.source())
                        .map(field -> field.replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining(NEXT)))
                .collect(Collectors.joining("\n"));
    }

    /** What the page never wrote is left out. */
    static List<Line> read(String text) {
        return text.lines()
                .map(line -> line.split(NEXT, -1))
                .filter(fields -> fields.length == FIELDS && fields[0].matches("\\d{1,9}"))
                .map(fields -> new Line(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3], fields[4]))
                .toList();
    }
}
