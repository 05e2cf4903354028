package io.closeout.reconciliation;

import io.closeout.money.Money;

/**
 * One account at the end of a month, seen from both sides. Debits are positive.
 *
 * @param ours   from register and book for 1601 to 1603, from the posted vouchers for 1606 and 1901
 * @param ledger of the ERP; null if its balances name no such account
 */
public record AccountCheck(String account, String name, Money ours, Money ledger) {
    /** By how much our debit is larger; all of it while the ERP's balance is not known. */
    public Money difference() {
        return ledger == null ? ours : ours.minus(ledger);
    }

    public boolean ties() {
        return difference().isZero();
    }
}
