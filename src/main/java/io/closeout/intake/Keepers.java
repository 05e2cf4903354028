package io.closeout.intake;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Who may take assets over for a company, and who signs for what does not tie. */
@Component
class Keepers {
    private final Organisation organisation;

    Keepers(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @throws Refusal if the person is not an asset keeper of the whole company */
    void require(String company, String actor) {
        require(company, actor, Role.ASSET_KEEPER);
    }

    void requireController(String company, String actor) {
        require(company, actor, Role.FINANCE_CONTROLLER);
    }

    private void require(String company, String actor, Role role) {
        Person person = organisation.person(actor).orElseThrow();
        if (!person.posts().contains(Post.ofCompany(company, role))) {
            throw new Refusal("intake.role-missing", "", person.name(), company, role);
        }
    }
}
