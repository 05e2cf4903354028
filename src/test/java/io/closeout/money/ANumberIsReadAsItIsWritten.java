package io.closeout.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ANumberIsReadAsItIsWritten {
    @ParameterizedTest
    @CsvSource({"0, 0.00", "80000.00, 80000.00", "-1.5, -1.50", "+7, 7.00", ".5, 0.50", "1., 1.00", "1.500, 1.50"})
    void anAmount(String text, String amount) {
        assertThat(Money.of(text)).hasToString(amount);
    }

    /** The first two would be numbers of 20 million digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e20000000",
                "1E-20000000",
                "1e5",
                "1E+2",
                "",
                ".",
                "-",
                "1-",
                "1 000",
                "1,000",
                "0x10",
                "NaN",
                "１２",
                "٣"
            })
    void noExponentAndNoSign(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> assertThatThrownBy(() -> Money.of(text))
                .isInstanceOf(NumberFormatException.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 1_000_000})
    void norMoreDigitsThanAnAmountHas(int digits) {
        assertThatThrownBy(() -> PlainDecimal.parse("9".repeat(digits))).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> PlainDecimal.parse("0".repeat(digits))).isInstanceOf(NumberFormatException.class);
    }
}
