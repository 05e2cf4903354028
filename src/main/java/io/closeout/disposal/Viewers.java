package io.closeout.disposal;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import io.closeout.register.Sight;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What people see: cases and assets as far as their posts reach; beyond that the cases that they applied for, that asked
 * them to sign or that they signed, or in which they were given an open task, with the assets of these cases.
 */
@Component
class Viewers {
    private final Organisation organisation;
    private final DisposalTables.Cases cases;
    private final DisposalFlow flow;

    Viewers(Organisation organisation, DisposalTables.Cases cases, DisposalFlow flow) {
        this.organisation = organisation;
        this.cases = cases;
        this.flow = flow;
    }

    Viewer of(String login) {
        Reach reach = organisation.reachOf(login);
        Set<Post> posts = organisation
                .person(login)
                .filter(Person::enabled)
                .map(Person::posts)
                .orElse(Set.of());
        return new Viewer(
                login,
                reach,
                posts.stream().map(Post::group).toList(),
                reach.whole() ? Set.of() : flow.casesWithTaskOf(login));
    }

    /** Loads nothing, so that whoever locks the case afterwards reads it as it is then. */
    boolean see(String login, String number) {
        return cases.countSeen(number, of(login)) > 0;
    }

    /** @throws Refusal if the person sees no such case */
    void requireSees(String login, String number) {
        if (!see(login, number)) {
            throw new Refusal("disposal.unknown-case", "", number);
        }
    }

    Sight sightOf(String login) {
        Viewer viewer = of(login);
        return viewer.reach().whole()
                ? Sight.of(viewer.reach())
                : new Sight(viewer.reach(), Set.copyOf(cases.findAssetsOfInvolvement(viewer)));
    }
}
