package io.closeout.sheet;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row while it is read; cells may come in any order. */
final class RowCells {
    /** As many columns as a worksheet has. */
    static final int COLUMNS = 16_384;

    private final List<String> cells = new ArrayList<>();

    void put(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("no column " + column);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** The row; null if nothing is in it. */
    SheetRow row(int line) {
        return cells.isEmpty() ? null : new SheetRow(line, cells);
    }
}
