package io.closeout.disposal;

import java.util.List;
import java.util.Optional;

/** Disposal cases, seen from outside: reported, taken back, looked at. */
public interface Disposals {
    /**
     * Opens a case for assets that stopped working: they become 待处置 and the case's process begins, in one transaction.
     *
     * @throws io.closeout.refusal.Refusal if an asset is unknown, not in use or idle, already in another case, or has
     *                                     components that are neither reported with it nor in another case, if the assets
     *                                     stand in different branches, the date is in the future or before the asset's
     *                                     first day, or the actor may not report for the branch
     */
    DisposalCase report(DisposalReport report, String actor);

    /**
     * The applicant takes a case back before the write-off is confirmed; all its assets return to their former state.
     *
     * @throws io.closeout.refusal.Refusal if the actor is not the applicant, no reason is given, or it is too late
     */
    void withdraw(String number, String actor, String reason);

    /** @throws io.closeout.refusal.Refusal if there is no such case */
    DisposalCase disposalCase(String number);

    /** All cases of a company, newest first. */
    List<DisposalCase> cases(String company);

    /** The open case an asset is in. */
    Optional<DisposalCase> openCaseOf(long asset);

    /** All cases an asset was ever in, newest first. */
    List<DisposalCase> casesOf(long asset);
}
