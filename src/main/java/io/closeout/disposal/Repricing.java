package io.closeout.disposal;

import io.closeout.money.Money;

/**
 * What waits in the confirmation queue never waits with a stale amount: a voucher whose price or period has changed is
 * cancelled, and its case gets another under a new key that has to be confirmed again.
 */
public interface Repricing {
    /** Why a voucher is priced again. */
    enum Cause {
        /** 期间已结账. */
        PERIOD_CLOSED,
        /** 跨月. */
        MONTH_TURNED,
        /** 账簿已变化: months were charged, or an impairment, an improvement or new terms were booked. */
        BOOK_CHANGED,
        /** 收支已变化: a cost or proceeds arrived. */
        AMOUNT_ARRIVED
    }

    /** Looks at every waiting voucher of a company. */
    void ofCompany(String company, Cause cause);

    /**
     * A cost, stored scrap, or word that more is to come arrives while the voucher waits: the case is priced with what is
     * known now.
     *
     * @param cleaningCost  in all, what was known at the review included
     * @param scrapMaterial in all
     * @param moreExpected  more comes after the write-off
     * @throws io.closeout.refusal.Refusal if the actor sees no such case, is no finance reviewer there or applied for it, no
     *                                     voucher of it waits, an amount is negative, or nothing has changed
     */
    void amountArrived(String number, String actor, Money cleaningCost, Money scrapMaterial, boolean moreExpected);

    /**
     * Looks at the waiting voucher of the case an asset is in, if there is one.
     *
     * @throws io.closeout.refusal.Refusal if its write-off is confirmed and not posted yet: nothing about it changes any more
     */
    void ofAsset(long asset, Cause cause);
}
