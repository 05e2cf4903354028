package io.closeout.organisation;

/** What a department answers for when a disposal is signed off. {@link #USING} is any department that uses assets. */
public enum DepartmentFunction {
    USING,
    ASSET_MANAGEMENT,
    FINANCE,
    INFORMATION_SECURITY,
    SAFETY,
    EXECUTIVE,
    GENERAL_MANAGER
}
