package io.closeout.sheet;

/** What tables are written as. */
public enum SheetFormat {
    /** UTF-8 with a byte order mark, so that Excel reads Chinese; commas; lines end with CR LF. */
    CSV,
    /** An Excel workbook of one worksheet with at most 1,048,576 rows. */
    XLSX
}
