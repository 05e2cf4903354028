package io.closeout.change;

import java.time.Instant;

/**
 * One step of a change's journal.
 *
 * @param verb   what was done, e.g. {@code reviewed}
 * @param detail codes, amounts and what people wrote; never a sentence of ours, so it needs no translation
 */
public record ChangeStep(String verb, String actor, String detail, Instant at) {}
