package io.closeout.organisation;

import io.closeout.refusal.Refusal;
import java.util.Collection;
import java.util.List;

/**
 * 不相容岗位分离: duties that one person never has in one matter, whatever posts they hold and however the task reached
 * them: claimed, handed over or delegated.
 */
public enum SegregationOfDuties {
    /** Nobody reviews or confirms what they applied for. */
    APPLICANT_AND_APPROVER("disposal.applicant-decides"),
    /** Nobody signs for their department what they applied for. */
    APPLICANT_AND_SIGNER("signoff.own-request"),
    /** Whoever reviewed the amounts does not confirm them. */
    REVIEWER_AND_CONFIRMER("voucher.reviewer-confirms"),
    /** Whoever erased data does not verify it. */
    SANITISER_AND_VERIFIER("disposal.verifies-own-work"),
    /** Whoever brought a register in does not sign for its difference to the trial balance. */
    IMPORTER_AND_SIGNER("intake.signs-own-import"),
    /** Whoever asks that a closed month be opened again does not agree to it. */
    REOPENING_ASKED_AND_AGREED("period.agrees-own-reopening");

    private final String refusal;

    SegregationOfDuties(String refusal) {
        this.refusal = refusal;
    }

    /**
     * @param others who had the first duty
     * @param actor  who takes on the second
     * @param field  of the form, empty if it concerns the decision as a whole
     * @throws Refusal if it is the same person
     */
    public void require(Collection<String> others, String actor, String field, String nameOfActor) {
        if (others.stream().anyMatch(actor::equals)) {
            throw new Refusal(refusal, field, nameOfActor);
        }
    }

    public void require(String other, String actor, String field, String nameOfActor) {
        require(List.of(other), actor, field, nameOfActor);
    }
}
