package io.closeout.depreciation;

/** The versions of the decision tables that accounts, policies and tax treatment come from. */
public interface RuleVersions {
    /** As {@code DetermineAccounts 3, DetermineDepreciationPolicy 3}: what is in force at this moment. */
    String now();
}
