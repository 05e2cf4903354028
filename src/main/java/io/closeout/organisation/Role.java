package io.closeout.organisation;

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
    ADMIN
}
