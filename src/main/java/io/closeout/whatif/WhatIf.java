package io.closeout.whatif;

import io.closeout.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What the register would be charged if a version of the policy were adopted for what it already holds, as a change of
 * estimate at the end of {@code from} (CAS 28 art. 9: prospective).
 *
 * @param from      the month at whose end it would be adopted; charges differ from the next one on
 * @param months    how many months after it are priced
 * @param progress  of 1000
 * @param cards     priced so far
 * @param affected  of them those whose method, life or residual value the version changes
 * @param effects   by class and month, once it is priced; classes that nothing changes in are left out
 * @param notPriced some of the cards that could not be priced under the version
 */
public record WhatIf(
        long id,
        String company,
        String fileName,
        WhatIfStatus status,
        YearMonth from,
        int months,
        int progress,
        long cards,
        long affected,
        String startedBy,
        Instant startedAt,
        List<Effect> effects,
        List<NotPriced> notPriced) {
    /** Parts of {@link #progress}. */
    public static final int FULL = 1000;

    /**
     * What one class is charged in one month.
     *
     * @param before      as the books will charge it
     * @param after       under the version
     * @param taxBefore   as the tax book will deduct it
     * @param taxAfter    under the version: the tax life may follow the life of the books
     * @param deferredTax by how much more deferred tax assets there will be, or fewer liabilities, for the month
     */
    public record Effect(
            String assetClass,
            YearMonth month,
            Money before,
            Money after,
            Money taxBefore,
            Money taxAfter,
            Money deferredTax) {
        /** 对利润的影响 before tax: positive if less is charged. */
        public Money profit() {
            return before.minus(after);
        }

        /** 对应纳税所得额的影响: positive if less is deducted. */
        public Money taxable() {
            return taxBefore.minus(taxAfter);
        }
    }

    /** @param reason in the language of whoever asked */
    public record NotPriced(String asset, String reason) {}

    public Money profit() {
        return effects.stream().map(Effect::profit).reduce(Money.ZERO, Money::plus);
    }
}
