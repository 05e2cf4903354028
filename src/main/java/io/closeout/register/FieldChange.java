package io.closeout.register;

import java.time.Instant;

/**
 * One row of the history of a card's fields.
 *
 * @param before empty: there was no value; {@code after} likewise
 */
public record FieldChange(CardField field, String before, String after, String actor, String why, Instant at) {}
