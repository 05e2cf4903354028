package io.closeout.organisation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role held somewhere: in a whole company, in one branch, or in one department.
 *
 * @param branch     empty: not limited to a branch
 * @param department empty: not limited to a department
 */
public record Post(String company, String branch, String department, Role role) {
    public static Post ofCompany(String company, Role role) {
        return new Post(company, "", "", role);
    }

    public static Post ofBranch(String company, String branch, Role role) {
        return new Post(company, branch, "", role);
    }

    public static Post ofDepartment(String company, String department, Role role) {
        return new Post(company, "", department, role);
    }

    /** Not limited to a branch or a department. */
    public boolean isOfWholeCompany() {
        return branch.isEmpty() && department.isEmpty();
    }

    /** Name of the group of people who hold this post, e.g. {@code 1000.SH.WAREHOUSE}. */
    public String group() {
        return Stream.of(company, branch, department, role.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }
}
