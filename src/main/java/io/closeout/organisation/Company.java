package io.closeout.organisation;

/** One legal entity (核算主体): asset codes, periods, vouchers and roles belong to exactly one. */
public record Company(String code, String name, AccountingStandard standard) {}
