package io.closeout.disposal;

import java.time.Instant;

/**
 * One step of a case's journal.
 *
 * @param verb     what was done, e.g. {@code appraised}
 * @param decision what was decided by it, e.g. {@code SCRAP}; empty where nothing was to decide
 * @param detail   codes, dates, amounts and what people wrote; never a sentence of ours, so it needs no translation
 */
public record CaseStep(String verb, String actor, String decision, String detail, Instant at) {}
