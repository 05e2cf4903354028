package io.closeout.disposal;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
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
        if (!organisation
                .holders(organisation.postsFor(entity.company(), entity.branch(), role))
                .contains(actor)) {
            throw new Refusal("disposal.not-your-role", "", organisation.nameOf(actor), role, entity.number());
        }
    }

    /** @throws Refusal if the actor applied for the case: nobody approves their own request */
    void requireNotApplicant(DisposalCaseEntity entity, String actor, String field) {
        if (actor.equals(entity.applicant())) {
            throw new Refusal("disposal.applicant-decides", field);
        }
    }
}
