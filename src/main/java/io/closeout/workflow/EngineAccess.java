package io.closeout.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Says on whose behalf the engine is asked: a person, whose authorizations count, or the system, which may do all. */
@Component
class EngineAccess {
    private final IdentityService identities;

    EngineAccess(IdentityService identities) {
        this.identities = identities;
    }

    <T> T as(String person, Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        try {
            identities.setAuthentication(person, groupsOf(person));
            return work.get();
        } finally {
            restore(before == null ? null : before.getUserId(), before == null ? null : before.getGroupIds());
        }
    }

    <T> T asSystem(Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        if (before == null) {
            return work.get();
        }
        try {
            identities.clearAuthentication();
            return work.get();
        } finally {
            restore(before.getUserId(), before.getGroupIds());
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
