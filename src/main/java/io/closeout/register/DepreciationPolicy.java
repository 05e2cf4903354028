package io.closeout.register;

import java.time.LocalDate;
import java.util.Optional;

/** Which depreciation policy a class of assets has; answered by a decision table. */
public interface DepreciationPolicy {
    /** Months; a technical bound, so that a slip of the keyboard is no life of ten thousand years. */
    int LONGEST_LIFE = 1_200;

    /** @return empty if no rule covers the class */
    Optional<Terms> termsFor(String company, String assetClass, LocalDate acquiredOn);

    /**
     * @param custom             for {@link DepreciationMethod#CUSTOM}, else null
     * @param lifeMonths          useful life in months
     * @param residualBasisPoints residual value as 1/10,000 of the cost
     */
    record Terms(DepreciationMethod method, CustomMethod custom, int lifeMonths, int residualBasisPoints) {}
}
