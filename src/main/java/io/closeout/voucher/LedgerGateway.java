package io.closeout.voucher;

/** Hands vouchers to the ledger. Only the posting process calls it, and it may call more than once per voucher. */
public interface LedgerGateway {
    /**
     * Delivers a voucher once: the gateway looks for the key before it sends again.
     *
     * @throws RuntimeException if the ledger cannot be reached: the caller tries again later
     */
    Answer deliver(Voucher voucher);

    /** What the ledger says. */
    sealed interface Answer {
        record Posted(String ledgerReference) implements Answer {}

        /** The ledger understood and said no; sending the same again would not help. */
        record Refused(String reason) implements Answer {}
    }
}
