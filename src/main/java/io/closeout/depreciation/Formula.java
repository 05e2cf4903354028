package io.closeout.depreciation;

import io.closeout.register.CustomMethod;
import io.closeout.register.DepreciationMethod;

/**
 * How a method spreads a value over months.
 *
 * @param custom for {@link DepreciationMethod#CUSTOM}, else null
 * @param life   months of the whole life: a custom method that begins anew keeps its place in it
 */
record Formula(DepreciationMethod method, CustomMethod custom, int life) {
    Formula(DepreciationMethod method) {
        this(method, null, 0);
    }
}
