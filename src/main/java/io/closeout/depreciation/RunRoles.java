package io.closeout.depreciation;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what in a run: the people of finance whose posts reach over the whole company. */
@Component
class RunRoles {
    private final Organisation organisation;

    RunRoles(Organisation organisation) {
        this.organisation = organisation;
    }

    void requireReviewer(String actor, String company) {
        requireOneOf(actor, company, Role.FINANCE_REVIEWER);
    }

    void requireController(String actor, String company) {
        requireOneOf(actor, company, Role.FINANCE_CONTROLLER);
    }

    void requireEither(String actor, String company) {
        requireOneOf(actor, company, Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER);
    }

    private void requireOneOf(String actor, String company, Role... roles) {
        if (!organisation.actsForAllOf(company, actor, List.of(roles))) {
            throw new Refusal("depreciation.not-your-role", "", organisation.nameOf(actor), company);
        }
    }
}
