package io.closeout.intake;

import java.math.BigDecimal;

/** How the residual rates of a column are written, by all of its values together. */
final class RateGuess {
    private int below;
    private int ones;
    private int above;

    void see(String cell) {
        RateText rate = RateText.parse(cell);
        if (rate == null || rate.inPercent() || rate.number().signum() <= 0) {
            return;
        }
        int order = rate.number().compareTo(BigDecimal.ONE);
        below += order < 0 ? 1 : 0;
        ones += order == 0 ? 1 : 0;
        above += order > 0 ? 1 : 0;
    }

    /** Whether there is a rate that does not say itself how it is written. */
    boolean isOpen() {
        return below + ones + above > 0;
    }

    /**
     * Null if the figures do not tell.
     *
     * @param percentByHeader a header that says % over nothing but fractions is doubted: a cell shown as 5% holds 0.05
     */
    ImportProfile.RateUnit decided(boolean percentByHeader) {
        if (below == 0) {
            boolean tells = above > 0 || percentByHeader || ones == 0;
            return tells ? ImportProfile.RateUnit.PERCENT : null;
        }
        return above == 0 && !percentByHeader ? ImportProfile.RateUnit.RATIO : null;
    }

    ImportProfile.RateUnit proposal() {
        return below > above ? ImportProfile.RateUnit.RATIO : ImportProfile.RateUnit.PERCENT;
    }
}
