package io.closeout.disposal;

import io.closeout.register.AssetCard;
import io.closeout.register.Sight;
import io.closeout.register.StateChange;
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
     * @throws io.closeout.refusal.Refusal if the actor sees no such case, is not the applicant or reports no longer for
     *                                     the branch, gives no reason, or it is too late
     */
    void withdraw(String number, String actor, String reason);

    /** @throws io.closeout.refusal.Refusal if there is no such case */
    DisposalCase disposalCase(String number);

    /** Key of the supplementary voucher that a written-off case waits for; empty if there is none. */
    Optional<String> supplementOf(String number);

    /** Empty if there is no such case. */
    Optional<DisposalCase> find(String number);

    /**
     * The case as a person may look at it.
     *
     * @throws io.closeout.refusal.Refusal if the viewer sees no such case
     */
    DisposalCase disposalCase(String number, String viewer);

    boolean sees(String number, String viewer);

    long count(String viewer);

    /**
     * One page of the cases that the viewer sees, newest first.
     *
     * @param page from 0
     */
    List<DisposalCase> cases(String viewer, int page, int size);

    /** The open case an asset is in. */
    Optional<DisposalCase> openCaseOf(long asset);

    /** The cases an asset was ever in, as far as the viewer sees them, newest first. */
    List<DisposalCase> casesOf(long asset, String viewer);

    /**
     * What happened to an asset, oldest first. To whom it is beyond the reach of their posts only what the cases did that
     * they see.
     */
    List<StateChange> historyOf(AssetCard asset, String viewer);

    /** How much of the register a person sees. */
    Sight sightOf(String viewer);
}
