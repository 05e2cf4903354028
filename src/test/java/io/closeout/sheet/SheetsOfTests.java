package io.closeout.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens and writes tables for the tests of other modules, without an application around them. */
public final class SheetsOfTests {
    private SheetsOfTests() {}

    public static List<SheetRow> rows(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetRows read = new FoundSheets().open(file)) {
            read.forEachRemaining(rows::add);
        }
        return rows;
    }

    public static List<SheetRow> rows(byte[] content) {
        return TableFiles.rows(content);
    }

    public static byte[] written(SheetFormat format, List<List<String>> texts) {
        return TableFiles.written(
                format,
                texts.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
    }
}
