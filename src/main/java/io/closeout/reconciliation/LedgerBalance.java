package io.closeout.reconciliation;

import io.closeout.money.Money;

/**
 * What the ERP says of an account at the end of a month.
 *
 * @param code    its digits; separators of levels are left out
 * @param closing debits are positive
 */
record LedgerBalance(String code, String name, Money closing) {}
