package io.closeout.intake;

import io.closeout.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

/**
 * The import of one file as it stands.
 *
 * @param profile      how the file is read; its take-on month is null if the file brings new assets only
 * @param interrupted  true if the node that ran it is gone
 * @param ahead        how many imports it waits for; 0 if it is its turn
 * @param progress     of the run under way, in thousandths
 * @param sentence     why the file cannot be read, what is asked, or why the run stopped; else empty
 * @param asked        what a person has to answer while the status is ASKING
 * @param assumed      what was worked out from the file where the profile leaves it open, e.g. that rates are percentages,
 *                     in the language of the request
 * @param goodOnly     whether the person chose the good rows of a file with faults
 * @param trialBalance what the general ledger says; null until it was entered
 * @param taken        what the register would hold of this take-on with the rows of this file
 * @param appliedBy    who chose the rows; null until then
 * @param signedBy     who signed for a difference; null if nobody had to
 */
public record RegisterImport(
        long id,
        String company,
        String fileName,
        ImportProfile profile,
        ImportStatus status,
        boolean interrupted,
        int ahead,
        int progress,
        Counts counts,
        String sentence,
        Asked asked,
        String assumed,
        boolean goodOnly,
        TrialBalance trialBalance,
        TrialBalance taken,
        List<ClassTotal> totals,
        String startedBy,
        Instant startedAt,
        String appliedBy,
        String signedBy,
        String signedFor) {
    /**
     * A question about the file.
     *
     * @param setting  {@code life_unit}, {@code rate_unit}, {@code take_on_month} or {@code rounds_to_fen}
     * @param proposal what the figures suggest; empty if they suggest nothing
     */
    public record Asked(String setting, String proposal) {}

    /**
     * How many rows of the file there are of each kind.
     *
     * @param good      new and without fault
     * @param unchanged already in the register as they stand in the file
     * @param warned    good, but with something to look at
     * @param applied   registered so far
     */
    public record Counts(int rows, int good, int faulty, int unchanged, int warned, int applied) {}

    /** What the good rows of a class add up to. */
    @Embeddable
    public record ClassTotal(
            String assetClass,
            int cards,
            @Column(name = "cost_fen") Money cost,
            @Column(name = "accumulated_fen") Money accumulated,
            @Column(name = "impairment_fen") Money impairment) {}

    /** The difference to the trial balance; null while that is not known. */
    public TrialBalance difference() {
        return trialBalance == null ? null : trialBalance.minus(taken);
    }
}
