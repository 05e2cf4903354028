package io.closeout.organisation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person may do in a company, a branch or a department. */
public enum Role {
    OPERATIONS,
    ASSET_KEEPER,
    WAREHOUSE,
    IT_SECURITY,
    DEPARTMENT_HEAD,
    FINANCE_REVIEWER,
    FINANCE_CONTROLLER,
    ASSET_SUPERVISOR,
    AUDITOR,
    ANALYST,
    ADMIN;

    /** Whose holders are asked to do steps of a process; the others look on. */
    public static final Set<Role> WITH_TASKS = Collections.unmodifiableSet(EnumSet.of(
            OPERATIONS, ASSET_KEEPER, WAREHOUSE, IT_SECURITY, DEPARTMENT_HEAD, FINANCE_REVIEWER, FINANCE_CONTROLLER));
}
