package io.closeout.workflow;

import io.closeout.organisation.PeopleFlow;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Writes the engine's users and groups from the organisation: one group per post. */
@Component
class EnginePeople implements PeopleFlow {
    private static final int PASSWORD_BYTES = 32;

    private final IdentityService identities;
    private final EngineAccess access;
    private final EngineAuthorizations authorizations;
    private final SecureRandom random = new SecureRandom();

    EnginePeople(IdentityService identities, EngineAccess access, EngineAuthorizations authorizations) {
        this.identities = identities;
        this.access = access;
        this.authorizations = authorizations;
    }

    @Override
    public void changed(Person person) {
        access.asSystem(() -> {
            writeUser(person);
            writeGroups(person);
            return null;
        });
    }

    private void writeUser(Person person) {
        User user = identities.createUserQuery().userId(person.login()).singleResult();
        if (user == null) {
            user = identities.newUser(person.login());
            user.setPassword(unknownPassword());
        }
        user.setFirstName(person.name());
        user.setLastName("");
        identities.saveUser(user);
    }

    /** Nobody signs in to the engine itself: its own password is known to nobody. */
    private String unknownPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void writeGroups(Person person) {
        Set<String> wanted = person.enabled() ? groupsOf(person) : Set.of();
        Set<String> present = identities.createGroupQuery().groupMember(person.login()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(person.login(), group));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> {
            authorizations.ensureGroup(group);
            identities.createMembership(person.login(), group);
        });
    }

    private static Set<String> groupsOf(Person person) {
        Set<String> groups = person.posts().stream().map(Post::group).collect(Collectors.toCollection(HashSet::new));
        if (person.holds(Role.ADMIN)) {
            groups.add(EngineAuthorizations.ADMINISTRATORS);
        }
        return groups;
    }
}
