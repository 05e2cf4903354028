package io.closeout.sheet;

import java.util.List;

/**
 * A row of a table as text. Blanks around a cell (spaces of every width, tabs, line breaks, invisible characters) and
 * the apostrophe by which Excel marks a text are gone. What a cell of a workbook stores counts, not what it shows:
 *
 * <ul>
 *   <li>a number is a plain decimal of at most 15 significant digits, as many as Excel keeps: {@code 1234567890123},
 *       {@code -1234.56}. One of more than 15 digits before the point has lost the rest for good, so it is
 *       {@code 1.23456789012346E+17} and nobody takes it for a code or an amount;
 *   <li>a date is {@code 2021-03-15}, without its time of day; a truth value is TRUE or FALSE;
 *   <li>a formula is its stored result, an error its name such as {@code #REF!}; a formula that was never calculated is
 *       itself, {@code =SUM(A1:A9)}.
 * </ul>
 *
 * The cells of a text file or web page stay as they are written, {@code 1.23E+11} and {@code (1,234.56)} too.
 *
 * @param line  where a person finds it, from 1: the row number in Excel, the line of a text file at which the row
 *              begins, the row of a web page's tables
 * @param cells from the first column to the last that is not empty; an empty cell is {@code ""}
 */
public record SheetRow(int line, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0; empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
