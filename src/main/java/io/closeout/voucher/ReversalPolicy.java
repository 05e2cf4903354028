package io.closeout.voucher;

/** How a company writes what it takes back; answered by a decision table. */
public interface ReversalPolicy {
    /** @throws io.closeout.refusal.Refusal if no rule covers the company */
    ReversalStyle styleFor(String company);
}
