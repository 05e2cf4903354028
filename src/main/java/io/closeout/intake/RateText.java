package io.closeout.intake;

import java.math.BigDecimal;

/**
 * A rate: {@code 5%}, {@code 5}, {@code 0.05}.
 *
 * @param number    as it is written
 * @param inPercent whether a percent sign says so
 */
record RateText(BigDecimal number, boolean inPercent) {
    /** @return null if it is none */
    static RateText parse(String cell) {
        String text = PlainText.even(cell);
        boolean percent = text.endsWith("%");
        AmountText number = AmountText.parse(percent ? text.substring(0, text.length() - 1) : text);
        return number == null || number.unit() != null ? null : new RateText(number.number(), percent);
    }

    /** As a ratio, {@code 0.05}. */
    BigDecimal ratio(ImportProfile.RateUnit unit) {
        return inPercent || unit == ImportProfile.RateUnit.PERCENT ? number.movePointLeft(2) : number;
    }
}
