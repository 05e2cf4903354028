package io.closeout.money;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount in renminbi, kept as whole fen (1/100 yuan), so that sums are exact and overflow is an error.
 *
 * @param fen the amount in fen; negative amounts occur only in reversals
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final int SCALE = 2;
    private static final int FEN_OF_A_YUAN = 100;

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /**
     * Reads an amount in yuan such as {@code "80000.00"}.
     *
     * @throws ArithmeticException   if it has more than two decimals: nothing is rounded silently
     * @throws NumberFormatException if it is not a decimal number, or has an exponent
     */
    public static Money of(String yuan) {
        return ofFen(PlainDecimal.parse(yuan)
                .setScale(SCALE, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money negate() {
        return ofFen(Math.negateExact(fen));
    }

    /**
     * The given share of this amount, rounded half-up to the fen (half away from zero for negative amounts).
     *
     * @throws ArithmeticException if {@code whole} is not positive or the share leaves the range of an amount
     */
    public Money share(long part, long whole) {
        if (whole <= 0) {
            throw new ArithmeticException("a share needs a positive whole, not " + whole);
        }
        long product = fen * part;
        if (Math.multiplyHigh(fen, part) != product >> (Long.SIZE - 1)) {
            return ofFen(BigDecimal.valueOf(fen)
                    .multiply(BigDecimal.valueOf(part))
                    .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                    .longValueExact());
        }
        long rest = Math.abs(product % whole);
        return ofFen(product / whole + (rest >= whole - rest ? Long.signum(product) : 0));
    }

    /**
     * Shares this amount out in proportion to the weights, each share rounded half-up to the fen; the last takes what is
     * left, so that the shares always add up.
     *
     * @throws ArithmeticException if there is an amount to share but no weight is positive
     */
    public List<Money> sharedBy(List<Money> weights) {
        long whole = weights.stream().mapToLong(Money::fen).reduce(0, Math::addExact);
        List<Money> shares = new ArrayList<>();
        Money left = this;
        for (int i = 0; i < weights.size(); i++) {
            boolean last = i == weights.size() - 1;
            Money share = last ? left : share(weights.get(i).fen, whole);
            shares.add(share);
            left = left.minus(share);
        }
        return shares;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /** As accountants write it: {@code 1,234.56}. */
    public String grouped() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(fen, SCALE));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** In yuan without grouping, as files and interfaces carry it, in JSON as text: {@code 1234.56}. */
    @Override
    @JsonValue
    public String toString() {
        if (fen < 0) {
            return BigDecimal.valueOf(fen, SCALE).toPlainString();
        }
        long cents = fen % FEN_OF_A_YUAN;
        return fen / FEN_OF_A_YUAN + (cents < 10 ? ".0" : ".") + cents;
    }
}
