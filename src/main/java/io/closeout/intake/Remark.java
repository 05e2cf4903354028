package io.closeout.intake;

import io.closeout.refusal.Refusal;

/**
 * What there is to say about a cell or a row.
 *
 * @param letter of the column as spreadsheets call it; empty if the file has no such column
 * @param header as in the file
 * @param value  as in the file
 * @param reason its field is the code of the field of the card
 */
record Remark(int line, String letter, String header, String value, Refusal reason) {}
