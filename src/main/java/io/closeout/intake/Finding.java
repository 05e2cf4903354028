package io.closeout.intake;

/**
 * What a dry run has to say about one cell or one row.
 *
 * @param id     in the order in which findings of one line were made
 * @param line   as the person's own program counts it, from 1
 * @param column letter and header of the column, e.g. {@code G 原值}; empty where it is the row as a whole
 * @param value  as it stands in the file
 * @param field  code of the field of the card, empty if there is none
 * @param reason the sentence, in the language it was asked for in
 */
public record Finding(
        long id, int line, Severity severity, String column, String value, String field, String code, String reason) {
    /** Whether the row can be imported all the same. */
    public enum Severity {
        FAULT,
        WARNING
    }
}
