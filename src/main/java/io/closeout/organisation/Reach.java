package io.closeout.organisation;

import java.util.Collection;
import java.util.Set;

/**
 * How far posts reach: over a whole company or over some of its branches.
 *
 * @param whole    true: every branch and the head office
 * @param branches their codes where it is not the whole company, empty for the head office
 */
public record Reach(String company, boolean whole, Set<String> branches) {
    public static Reach ofCompany(String company) {
        return new Reach(company, true, Set.of());
    }

    public static Reach ofBranches(String company, Collection<String> branches) {
        return new Reach(company, false, Set.copyOf(branches));
    }

    public boolean covers(String of, String branch) {
        return company.equals(of) && (whole || branches.contains(branch));
    }

    /** True if everything the other reaches is reached by this one too. */
    public boolean covers(Reach other) {
        return company.equals(other.company) && (whole || !other.whole && branches.containsAll(other.branches));
    }

    public boolean isNowhere() {
        return !whole && branches.isEmpty();
    }
}
