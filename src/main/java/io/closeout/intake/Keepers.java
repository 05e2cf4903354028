package io.closeout.intake;

import io.closeout.notification.Inbox;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Reach;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import java.util.stream.Stream;
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

    /**
     * Where the person takes assets over.
     *
     * @throws Refusal if the person is no asset keeper in the company
     */
    Reach require(String company, String actor) {
        Reach kept = organisation.reachOf(actor, Role.ASSET_KEEPER, company);
        if (kept.isNowhere()) {
            throw missing(company, actor, Role.ASSET_KEEPER);
        }
        return kept;
    }

    /** @throws Refusal if the person is not an asset keeper of all that is concerned */
    void require(Reach concerned, String actor) {
        require(concerned, actor, Role.ASSET_KEEPER);
    }

    void requireController(Reach concerned, String actor) {
        require(concerned, actor, Role.FINANCE_CONTROLLER);
    }

    private void require(Reach concerned, String actor, Role role) {
        if (!organisation.reachOf(actor, role, concerned.company()).covers(concerned)) {
            throw missing(concerned.company(), actor, role);
        }
    }

    private Refusal missing(String company, String actor, Role role) {
        return new Refusal("intake.role-missing", "", organisation.nameOf(actor), company, role);
    }

    /**
     * Tells finance that an import waits for a signature.
     *
     * @param concerned what it is an import of
     * @param keeper    who chose its rows, and may not sign for them
     */
    void askForSignature(Reach concerned, long importId, String keeper) {
        String company = concerned.company();
        Stream<String> branches = concerned.whole() ? Stream.of("") : concerned.branches().stream();
        branches.flatMap(branch ->
                        organisation.holders(organisation.postsFor(company, branch, Role.FINANCE_CONTROLLER)).stream())
                .distinct()
                .filter(controller -> organisation
                        .reachOf(controller, Role.FINANCE_CONTROLLER, company)
                        .covers(concerned))
                .filter(controller -> !controller.equals(keeper))
                .forEach(controller -> inbox.deliver(
                        new Inbox.Message(company, controller, SIGNATURE, "import/" + importId, "", null)));
    }
}
