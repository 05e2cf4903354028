package io.closeout.organisation;

/**
 * @param branch code of the branch it belongs to, empty for the company's head office
 */
public record Department(
        String company, String branch, String code, String name, DepartmentFunction function, DepartmentUse use) {}
