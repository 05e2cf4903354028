package io.closeout.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AValueIsWrittenInOneWay {
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "COST, 60000.00, 60000.00",
        "COST, 60000, 60000.00",
        "COST, 60000.5, 60000.50",
        "COST, 060000.00, 60000.00",
        "COST, 0.05, 0.05",
        "COST, -0.00, 0.00",
        "COST, -1.50, -1.50",
        "QUANTITY, 1, 1",
        "QUANTITY, 007, 7",
        "QUANTITY, 100, 100",
        "QUANTITY, 0.500, 0.5",
        "QUANTITY, 0.000, 0",
        "USEFUL_LIFE_MONTHS, 60, 60",
        "USEFUL_LIFE_MONTHS, 060, 60",
        "USEFUL_LIFE_MONTHS, -1, -1",
        "IN_SERVICE_DATE, 2024-02-29, 2024-02-29",
        "ADDED_MONTH, 2024-02, 2024-02",
        "ASSET_KIND, FIXED_ASSET, FIXED_ASSET"
    })
    void whateverItLookedLike(CardField field, String text, String canonical) {
        assertThat(values(field, text).text(field)).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "COST, 1.005",
        "COST, 12345678901234.00",
        "COST, .50",
        "COST, 1.5x",
        "COST, '1,5.00'",
        "QUANTITY, 123456789012345",
        "USEFUL_LIFE_MONTHS, 1234567890",
        "USEFUL_LIFE_MONTHS, 6O",
        "IN_SERVICE_DATE, 2023-02-29",
        "IN_SERVICE_DATE, 2023-13-01",
        "IN_SERVICE_DATE, 2023-1-01",
        "IN_SERVICE_DATE, 2023/01/01",
        "ADDED_MONTH, 2023-00",
        "ADDED_MONTH, 2023.01",
        "ASSET_KIND, fixed_asset",
        "DATA_BEARING, yes"
    })
    void orNotAtAll(CardField field, String text) {
        assertThatThrownBy(() -> values(field, text)).isInstanceOf(Refusal.class);
    }

    /** A number of 20 million digits would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"IT:1e20000000", "IT:1e2", "IT:50;HR:5e1", "IT:100 000"})
    void aShareIsWrittenWithoutExponent(String shares) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> assertThatThrownBy(() -> DepartmentShare.listed(shares))
                .isInstanceOf(Refusal.class));
    }

    @Property
    void amounts(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long fen) {
        CardValues values = values(CardField.COST, Money.ofFen(fen).toString());

        assertThat(values.text(CardField.COST))
                .isEqualTo(BigDecimal.valueOf(fen, 2).toPlainString());
        assertThat(values.money(CardField.COST)).isEqualTo(Money.ofFen(fen));
    }

    @Property
    void daysAndMonths(@ForAll @IntRange(min = -700_000, max = 2_900_000) int sinceEpoch) {
        LocalDate day = LocalDate.ofEpochDay(sinceEpoch);
        CardValues values = CardValues.of(
                Map.of(
                        CardField.IN_SERVICE_DATE, day.toString(),
                        CardField.ADDED_MONTH, YearMonth.from(day).toString()),
                Map.of());

        assertThat(values.date(CardField.IN_SERVICE_DATE)).isEqualTo(day);
        assertThat(values.month(CardField.ADDED_MONTH)).isEqualTo(YearMonth.from(day));
    }

    private static CardValues values(CardField field, String text) {
        return CardValues.of(Map.of(field, text), Map.of());
    }
}
