package io.closeout.intake;

import java.math.BigDecimal;

/** How many amounts had more than two decimals, and what rounding them adds up to in yuan. */
final class Rounding {
    private int amounts;
    private BigDecimal effect = BigDecimal.ZERO;

    void add(BigDecimal exact, BigDecimal rounded) {
        amounts++;
        effect = effect.add(rounded).subtract(exact);
    }

    int amounts() {
        return amounts;
    }

    /** What is too much after rounding; negative: too little. */
    BigDecimal effect() {
        return effect;
    }
}
