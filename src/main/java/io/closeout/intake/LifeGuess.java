package io.closeout.intake;

import java.math.BigDecimal;

/** In what the lives of a file are counted that have no unit, by their median. */
final class LifeGuess {
    /** No book counts a life of more years, and hardly one of fewer months. */
    private static final int MOST_YEARS = 50;

    private static final int MOST = 1_200;

    private final int[] seen = new int[MOST + 1];
    private int lives;

    void see(String cell) {
        LifeText life = LifeText.parse(cell);
        if (life != null && life.bare() != null && life.bare().signum() > 0) {
            seen[life.bare().min(BigDecimal.valueOf(MOST)).intValue()]++;
            lives++;
        }
    }

    boolean isOpen() {
        return lives > 0;
    }

    int median() {
        int below = 0;
        int value = 0;
        while (value < MOST && below + seen[value] < (lives + 1) / 2) {
            below += seen[value];
            value++;
        }
        return value;
    }

    ImportProfile.LifeUnit proposal() {
        return median() <= MOST_YEARS ? ImportProfile.LifeUnit.YEARS : ImportProfile.LifeUnit.MONTHS;
    }
}
