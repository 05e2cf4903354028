package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethod;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.DepreciationPolicy;

/**
 * What is spread and over how long (CAS 4 art. 14 to 18).
 *
 * @param custom        for {@link DepreciationMethod#CUSTOM}, else null
 * @param residualValue expected at the end of life, from zero to the cost
 * @param lifeMonths    useful life in months; not looked at for {@link DepreciationMethod#UOP}
 */
public record LifeTerms(
        DepreciationMethod method, CustomMethod custom, Money cost, Money residualValue, int lifeMonths) {
    /** Months that are priced at most. */
    static final int LONGEST = DepreciationPolicy.LONGEST_LIFE;

    public LifeTerms {
        if (method == DepreciationMethod.NONE) {
            throw new Refusal("depreciation.method-without-charges", "method");
        }
        if (!cost.isPositive()) {
            throw new Refusal("depreciation.cost-not-positive", "cost", cost);
        }
        if (residualValue.isNegative() || residualValue.compareTo(cost) > 0) {
            throw new Refusal("depreciation.residual-out-of-range", "residual_value", residualValue, cost);
        }
        if (method != DepreciationMethod.UOP && (lifeMonths < 1 || lifeMonths > LONGEST)) {
            throw new Refusal("depreciation.life-out-of-range", "life_months", lifeMonths, LONGEST);
        }
        if (method == DepreciationMethod.CUSTOM) {
            if (custom == null) {
                throw new Refusal("depreciation.custom-method-missing", "custom_method", CustomMethod.TABLE);
            }
            custom.requireLife(lifeMonths);
        } else if (custom != null) {
            throw new IllegalArgumentException(method + " has no years of its own: " + custom);
        }
    }

    /** By one of the methods that the standard names. */
    public LifeTerms(DepreciationMethod method, Money cost, Money residualValue, int lifeMonths) {
        this(method, null, cost, residualValue, lifeMonths);
    }

    Formula formula() {
        return new Formula(method, custom, lifeMonths);
    }
}
