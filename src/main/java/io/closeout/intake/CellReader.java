package io.closeout.intake;

/** Reads the cells of one column. */
interface CellReader {
    /** @param cell not empty */
    void read(String cell, RowDraft draft);
}
