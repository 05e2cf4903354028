package io.closeout.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharingMoney {
    @Property
    void aShareIsTheExactFractionRoundedHalfUpToTheFen(
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long fen,
            @ForAll @IntRange(max = 100_000) int part,
            @ForAll @IntRange(min = 1, max = 100_000) int whole) {
        BigDecimal exact = BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 20, RoundingMode.HALF_UP);
        assertThat(BigDecimal.valueOf(Money.ofFen(fen).share(part, whole).fen())
                        .subtract(exact)
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void sharesAlwaysAddUp(
            @ForAll @LongRange(max = 10_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000_000L) Long> weights) {
        List<Money> shares =
                Money.ofFen(fen).sharedBy(weights.stream().map(Money::ofFen).toList());

        assertThat(shares).hasSameSizeAs(weights);
        assertThat(shares.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofFen(fen));
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll long fen) {
        assertThat(Money.of(Money.ofFen(fen).toString())).isEqualTo(Money.ofFen(fen));
    }

    @Test
    void halfAFenIsRoundedUpAndAwayFromZero() {
        assertThat(Money.of("0.05").share(1, 2)).isEqualTo(Money.of("0.03"));
        assertThat(Money.of("-0.05").share(1, 2)).isEqualTo(Money.of("-0.03"));
    }

    @Test
    void aThirdDecimalIsRefusedInsteadOfRounded() {
        assertThatThrownBy(() -> Money.of("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void overflowIsAnErrorAndNeverAWrongAmount() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void accountantsReadGroups() {
        assertThat(Money.of("-1234567.80").grouped()).isEqualTo("-1,234,567.80");
    }
}
