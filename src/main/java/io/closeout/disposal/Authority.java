package io.closeout.disposal;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Who may take which decision about a case; asked by the domain itself, whatever let the actor come this far. */
@Component
class Authority {
    private final Organisation organisation;

    Authority(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @throws Refusal if the actor does not hold the role in the case's branch or in its whole company */
    void require(DisposalCaseEntity entity, String actor, Role role) {
        if (!organisation.acts(actor, role, entity.company(), entity.branch())) {
            throw new Refusal("disposal.not-your-role", "", organisation.nameOf(actor), role, entity.number());
        }
    }

    /** @throws Refusal if the actor applied for the case: nobody approves their own request */
    void requireNotApplicant(DisposalCaseEntity entity, String actor, String field) {
        SegregationOfDuties.APPLICANT_AND_APPROVER.require(
                entity.applicant(), actor, field, organisation.nameOf(actor));
    }
}
