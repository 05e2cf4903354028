package io.closeout.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Says on whose behalf the engine is asked: a person, whose authorizations count, or the system, which may do all. */
@Component
class EngineAccess {
    private final IdentityService identities;

    EngineAccess(IdentityService identities) {
        this.identities = identities;
    }

    <T> T as(String person, Supplier<T> work) {
        return as(person, groupsOf(person), work);
    }

    private <T> T as(String person, List<String> groups, Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        try {
            identities.setAuthentication(person, groups);
            return ask(work);
        } finally {
            restore(before == null ? null : before.getUserId(), before == null ? null : before.getGroupIds());
        }
    }

    /** Like a person who administers nothing: of the tasks an administrator is shown those that are theirs to do. */
    <T> T asHandler(String person, Supplier<T> work) {
        List<String> groups = groupsOf(person).stream()
                .filter(group -> !group.equals(EngineAuthorizations.ADMINISTRATORS))
                .toList();
        return as(person, groups, work);
    }

    <T> T asSystem(Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        if (before == null) {
            return ask(work);
        }
        try {
            identities.clearAuthentication();
            return ask(work);
        } finally {
            restore(before.getUserId(), before.getGroupIds());
        }
    }

    /** The person on whose behalf the engine is asked right now. */
    String signedIn() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("nobody is signed in to take this decision");
        }
        return authentication.getUserId();
    }

    /** The engine's word for "somebody else was faster" becomes the one that everybody here understands. */
    private static <T> T ask(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("somebody else was faster", e);
        }
    }

    private List<String> groupsOf(String person) {
        return asSystem(() -> identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList());
    }

    private void restore(String person, List<String> groups) {
        if (person == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(person, groups);
        }
    }
}
