package io.closeout.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens tables for the tests of other modules, without an application around them. */
public final class SheetsOfTests {
    private SheetsOfTests() {}

    public static List<SheetRow> rows(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetRows read = new FoundSheets().open(file)) {
            read.forEachRemaining(rows::add);
        }
        return rows;
    }
}
