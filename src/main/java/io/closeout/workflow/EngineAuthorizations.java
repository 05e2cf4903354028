package io.closeout.workflow;

import io.closeout.organisation.Role;
import io.closeout.organisation.Sequences;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people may see in the engine. A group whose people have tasks uses Tasklist, sees the diagrams and reads the
 * filters of its role; a task is seen by its candidates (the engine grants that with the candidate group). Administrators
 * see all; nobody else reads anything beyond. Written where it is missing: at every start and when a group comes up.
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {
    static final String ADMINISTRATORS = "camunda-admin";

    private static final String OF_A_POST = "WORKFLOW";
    private static final String TASKLIST = "tasklist";

    private final AuthorizationService authorizations;
    private final IdentityService identities;
    private final FilterService filters;
    private final TaskService tasks;
    private final Sequences sequences;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    EngineAuthorizations(
            AuthorizationService authorizations,
            IdentityService identities,
            FilterService filters,
            TaskService tasks,
            Sequences sequences,
            PlatformTransactionManager transactions) {
        this.authorizations = authorizations;
        this.identities = identities;
        this.filters = filters;
        this.tasks = tasks;
        this.sequences = sequences;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            waitForOthers();
            ensureAdministrators();
            for (TasklistFilter filter : TasklistFilter.values()) {
                ensure(filter);
            }
            identities.createGroupQuery().groupType(OF_A_POST).list().forEach(group -> admit(group.getId()));
        });
    }

    /**
     * Gives the group of a new post a place in the engine; one that has it keeps it. In a transaction of its own: who
     * appoints the first of a post on two nodes at once finds the group that the other has made.
     */
    void ensureGroup(String id) {
        if (isThere(id)) {
            return;
        }
        try {
            apart.executeWithoutResult(status -> {
                group(id, id, OF_A_POST);
                admit(id);
            });
        } catch (ProcessEngineException | DataAccessException collision) {
            if (!isThere(id)) {
                throw collision;
            }
        }
    }

    private boolean isThere(String group) {
        return identities.createGroupQuery().groupId(group).count() > 0;
    }

    /** What several nodes find missing at their start is written by one at a time. */
    private void waitForOthers() {
        sequences.next("engine", "authorizations");
    }

    private void ensureAdministrators() {
        if (isThere(ADMINISTRATORS)) {
            return;
        }
        group(ADMINISTRATORS, "流程管理员", "SYSTEM");
        for (Resource resource : Resources.values()) {
            grant(ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    private void group(String id, String name, String type) {
        Group group = identities.newGroup(id);
        group.setName(name);
        group.setType(type);
        identities.saveGroup(group);
    }

    private void ensure(TasklistFilter wanted) {
        if (filters.createTaskFilterQuery().filterName(wanted.title()).count() == 0) {
            Filter filter = filters.newTaskFilter(wanted.title()).setQuery(wanted.narrow(tasks.createTaskQuery()));
            filter.setProperties(Map.of("priority", wanted.ordinal() + 1, "refresh", true));
            filters.saveFilter(filter);
        }
    }

    /** @param group named like a post: its last part is the role */
    private void admit(String group) {
        Role role = Role.valueOf(group.substring(group.lastIndexOf('.') + 1));
        if (!Role.WITH_TASKS.contains(role)) {
            return;
        }
        grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        for (TasklistFilter filter : TasklistFilter.values()) {
            if (filter.isFor(role)) {
                filters.createTaskFilterQuery().filterName(filter.title()).list().stream()
                        .map(Filter::getId)
                        .forEach(id -> grant(group, Resources.FILTER, id, Permissions.READ));
            }
        }
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
