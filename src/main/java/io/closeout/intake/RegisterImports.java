package io.closeout.intake;

import java.io.InputStream;
import java.util.List;

/**
 * Brings registers in from files. A dry run names every fault before anything is written; then the keeper chooses, finance
 * signs if the take-on does not tie to the trial balance, and the cards are registered part by part. The same file twice
 * changes nothing.
 */
public interface RegisterImports {
    /**
     * Keeps the file and begins its dry run in the background. The import is one of the branches whose assets the person
     * keeps: rows of other branches are faults, and people of other branches do not see it.
     *
     * @throws io.closeout.refusal.Refusal if the person is no asset keeper of the company, or the file is empty
     */
    RegisterImport begin(String company, String fileName, InputStream content, ImportProfile profile, String actor);

    /** @throws io.closeout.refusal.Refusal if there is no such import within the viewer's reach */
    RegisterImport find(long id, String viewer);

    /** Those within the viewer's reach, the latest first. */
    List<RegisterImport> all(String viewer);

    /**
     * What the dry run found, by line, in the language of the request.
     *
     * @param offset from 0
     */
    Findings findings(long id, Finding.Severity severity, int offset, int limit);

    /**
     * The same for whoever goes through all of them, however many there are.
     *
     * @param after the last one seen; null: from the first
     */
    List<Finding> findingsAfter(long id, Finding.Severity severity, Finding after, int limit);

    /** @param total shown or not */
    record Findings(List<Finding> shown, int total) {}

    /**
     * A person says what the file leaves open; the dry run begins anew.
     *
     * @throws io.closeout.refusal.Refusal if nothing was asked, or it is no answer
     */
    void answer(long id, String answer, String actor);

    /**
     * Registers the rows of the file, or waits for finance to sign if the take-on does not tie.
     *
     * @param trialBalance null for a file without take-on
     * @param goodOnly     leave the faulty rows out; without it a file with faults is refused
     * @throws io.closeout.refusal.Refusal if the dry run is not over, rows are faulty, or the trial balance is missing
     */
    void apply(long id, TrialBalance trialBalance, boolean goodOnly, String actor);

    /**
     * Finance signs for the difference to the trial balance; the import goes on.
     *
     * @throws io.closeout.refusal.Refusal if the person is no finance controller, began or applied it, or gives no reason
     */
    void sign(long id, String reason, String actor);

    /** Ends the run under way at its next part, or gives up an import of which nothing is registered yet. */
    void cancel(long id, String actor);

    /** Goes on with a run that stopped. */
    void resume(long id, String actor);
}
