package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;

/** How what is left of an asset is spread over the months to come. */
interface Spread {
    /**
     * The charge of the next month; called once per month that depreciates, in their order.
     *
     * @param left net book value less residual value, never negative: the charge is not more
     */
    Money charge(YearMonth month, Money left);

    /** The months still to be charged; zero when the life is over. */
    int monthsLeft();

    /** True if something can still be charged: a life may be counted in months or in units. */
    default boolean hasLifeLeft() {
        return monthsLeft() > 0;
    }
}
