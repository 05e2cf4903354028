package io.closeout.intake;

import io.closeout.notification.Inbox;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may take assets over for a company, and who signs for what does not tie. */
@Component
class Keepers {
    private static final String SIGNATURE = "imports.message.signature";

    private final Organisation organisation;
    private final Inbox inbox;

    Keepers(Organisation organisation, Inbox inbox) {
        this.organisation = organisation;
        this.inbox = inbox;
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

    /**
     * Tells finance that an import waits for a signature.
     *
     * @param keeper who chose its rows, and may not sign for them
     */
    void askForSignature(String company, long importId, String keeper) {
        organisation.holders(Set.of(Post.ofCompany(company, Role.FINANCE_CONTROLLER))).stream()
                .filter(controller -> !controller.equals(keeper))
                .forEach(controller -> inbox.deliver(
                        new Inbox.Message(company, controller, SIGNATURE, "import/" + importId, "", null)));
    }
}
