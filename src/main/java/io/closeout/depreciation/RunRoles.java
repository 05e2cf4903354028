package io.closeout.depreciation;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what in a run: the people of finance whose posts reach over the whole company. */
@Component
class RunRoles {
    private final Organisation organisation;

    RunRoles(Organisation organisation) {
        this.organisation = organisation;
    }

    void requireReviewer(String actor, String company) {
        require(actor, company, holds(actor, Role.FINANCE_REVIEWER, company));
    }

    void requireController(String actor, String company) {
        require(actor, company, holds(actor, Role.FINANCE_CONTROLLER, company));
    }

    void requireEither(String actor, String company) {
        require(
                actor,
                company,
                holds(actor, Role.FINANCE_REVIEWER, company) || holds(actor, Role.FINANCE_CONTROLLER, company));
    }

    private boolean holds(String actor, Role role, String company) {
        return organisation.reachOf(actor, role, company).whole();
    }

    private void require(String actor, String company, boolean holds) {
        if (!holds) {
            throw new Refusal("depreciation.not-your-role", "", organisation.nameOf(actor), company);
        }
    }
}
