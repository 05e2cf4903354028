package io.closeout.organisation;

/** What a department's costs are charged as; decides the expense account of depreciation. */
public enum DepartmentUse {
    PRODUCTION,
    SALES,
    ADMINISTRATION,
    RESEARCH
}
