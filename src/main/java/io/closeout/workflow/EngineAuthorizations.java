package io.closeout.workflow;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What people may see in the engine: everybody uses Tasklist and sees the diagrams, a task is seen by its candidates
 * (the engine grants that with the candidate group), administrators see all. Written once, into an engine without them.
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {
    static final String ADMINISTRATORS = "camunda-admin";
    static final String MY_TASKS = "我的待办";

    private final AuthorizationService authorizations;
    private final IdentityService identities;
    private final FilterService filters;
    private final TaskService tasks;

    EngineAuthorizations(
            AuthorizationService authorizations, IdentityService identities, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.identities = identities;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (identities.createGroupQuery().groupId(ADMINISTRATORS).count() > 0) {
            return;
        }
        Group administrators = identities.newGroup(ADMINISTRATORS);
        administrators.setName("流程管理员");
        administrators.setType("SYSTEM");
        identities.saveGroup(administrators);
        for (Resource resource : Resources.values()) {
            grant(Authorization.AUTH_TYPE_GRANT, ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        grant(Authorization.AUTH_TYPE_GLOBAL, null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Authorization.AUTH_TYPE_GLOBAL, null, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        grant(Authorization.AUTH_TYPE_GLOBAL, null, Resources.FILTER, myTasks().getId(), Permissions.READ);
    }

    /** All tasks: the engine shows everybody only those they are a candidate for. */
    private Filter myTasks() {
        Filter filter = filters.newTaskFilter(MY_TASKS)
                .setQuery(tasks.createTaskQuery()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .asc());
        filter.setProperties(Map.of("priority", 1, "refresh", true));
        return filters.saveFilter(filter);
    }

    private void grant(int type, String group, Resource resource, String id, Permission permission) {
        Authorization authorization = authorizations.createNewAuthorization(type);
        if (group != null) {
            authorization.setGroupId(group);
        }
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.addPermission(permission);
        authorizations.saveAuthorization(authorization);
    }
}
