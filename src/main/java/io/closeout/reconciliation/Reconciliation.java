package io.closeout.reconciliation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a comparison of a month found.
 *
 * @param balances    how many accounts of the ERP it had to compare with
 * @param differences those of this month that are not gone, the oldest first
 */
public record Reconciliation(
        String company,
        YearMonth month,
        String madeBy,
        Instant madeAt,
        int balances,
        List<AccountCheck> checks,
        List<Difference> differences) {
    public boolean ties() {
        return checks.stream().allMatch(AccountCheck::ties);
    }
}
