package io.closeout.intake;

import java.math.BigDecimal;

/**
 * A length of time: {@code 60}, {@code 5年}, {@code 5年6月}, {@code 60个月}, {@code 5.5}.
 *
 * @param bare   the number without a unit; null if the cell has one
 * @param months in months where the cell has a unit
 */
record LifeText(BigDecimal bare, BigDecimal months) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** @return null if it is none */
    static LifeText parse(String cell) {
        AmountText number = AmountText.parse(cell);
        if (number != null) {
            return number.unit() == null && number.number().signum() >= 0 ? new LifeText(number.number(), null) : null;
        }
        String text = PlainText.of(cell);
        BigDecimal months = BigDecimal.ZERO;
        boolean yearsSeen = false;
        int at = 0;
        while (at < text.length()) {
            int word = at;
            while (word < text.length() && (PlainText.isDigit(text.charAt(word)) || text.charAt(word) == '.')) {
                word++;
            }
            int next = word;
            while (next < text.length() && !PlainText.isDigit(text.charAt(next))) {
                next++;
            }
            AmountText part = AmountText.parse(text.substring(at, word));
            HeaderUnit unit = HeaderUnit.of(text.substring(word, next));
            boolean years = unit == HeaderUnit.YEARS && at == 0;
            if (part == null || !years && unit != HeaderUnit.MONTHS || !years && at > 0 && !yearsSeen) {
                return null;
            }
            months = months.add(years ? part.number().multiply(YEAR) : part.number());
            yearsSeen |= years;
            at = next;
        }
        return text.isEmpty() ? null : new LifeText(null, months);
    }

    /** @param unit of a number without one */
    BigDecimal inMonths(ImportProfile.LifeUnit unit) {
        if (bare == null) {
            return months;
        }
        return unit == ImportProfile.LifeUnit.YEARS ? bare.multiply(YEAR) : bare;
    }
}
