package io.closeout.intake;

import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What is known of a file after the first pass.
 *
 * @param profile     with what the rows have decided: rows are read by it
 * @param faults      of the file as a whole; with one of them no row can be read
 * @param questions   what a person has to say before rows are read
 * @param assumptions what was worked out, to be shown with the dry run
 * @param rows        how many there are of each kind
 */
record Surveyed(
        Headings headings,
        ImportProfile profile,
        List<Refusal> faults,
        List<Question> questions,
        List<Refusal> assumptions,
        Map<RowKind, Integer> rows) {}
