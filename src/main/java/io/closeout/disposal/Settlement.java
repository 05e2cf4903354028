package io.closeout.disposal;

/**
 * 结清: costs and proceeds after the write-off, each in a supplementary voucher of its own that is confirmed by another
 * person than who registered it, until 固定资产清理 is zero for every asset and nothing more is expected. One verb per
 * decision of a person or step of the process; each refuses ({@link io.closeout.refusal.Refusal}) before anything is
 * written.
 */
public interface Settlement {
    /**
     * Something arrives after a case was settled: its settlement begins again.
     *
     * @throws io.closeout.refusal.Refusal if the actor sees no such case or is no finance reviewer there, the case is not
     *                                     written off, has no asset on the books, or is not settled yet
     */
    void expectMore(String number, String actor);

    /**
     * @throws io.closeout.refusal.Refusal if the actor applied for the case, another amount waits to be posted, or the
     *                                     amount does not fit its kind
     */
    void register(String number, String actor, LateAmount amount);

    /** As {@link DisposalWriteOff#prepareVoucher}. */
    void prepareVoucher(String number);

    /**
     * @throws io.closeout.refusal.Refusal if the amounts or the period have changed since, or the actor registered the
     *                                     amount or applied for the case
     */
    void confirm(String number, String actor, String comment);

    /** Cancels the waiting voucher; a new one is priced under a new key. */
    void demandRepricing(String number, String actor, String comment);

    /** Cancels the waiting voucher; the amount has to be registered again. */
    void sendBack(String number, String actor, String comment);

    /** The ledger refused the confirmed voucher and it was given up. */
    void returnToQueue(String number);

    /** The ledger has taken the voucher. */
    void posted(String number);
}
