package io.closeout.disposal;

import java.time.Instant;

/**
 * One step of a case's journal.
 *
 * @param verb what was done, e.g. {@code appraised}
 */
public record CaseStep(String verb, String actor, String detail, Instant at) {}
