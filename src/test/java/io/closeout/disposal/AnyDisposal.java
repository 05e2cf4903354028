package io.closeout.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.Line;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever the amounts: entries balance (or could not be built), and nothing stays open. */
class AnyDisposal {
    private static final String[] AMOUNTS = {
        "cleaning_cost",
        "scrap_material",
        "insurance",
        "compensation_person",
        "input_vat_transfer",
        "price_incl_vat",
        "price_ex_vat",
        "fair_value",
        "debt",
        "replacement_cost"
    };

    @Property
    void balancesAndLeavesNothingOpen(
            @ForAll PreviewType type,
            @ForAll boolean small,
            @ForAll boolean simplified,
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cost,
            @ForAll @IntRange(max = 10_000) int charged,
            @ForAll @Size(10) long[] amounts) {
        Map<String, String> inputs = new HashMap<>();
        inputs.put("type", type.name());
        inputs.put("standard", small ? "small" : "cas");
        inputs.put("date", "2025-06-30");
        put(inputs, type, "cost", cost);
        put(
                inputs,
                type,
                "accumulated",
                Money.ofFen(cost).share(charged, 10_000).fen());
        for (int i = 0; i < AMOUNTS.length; i++) {
            put(inputs, type, AMOUNTS[i], 1 + Math.floorMod(amounts[i], 100_000_000_000L));
        }
        if (simplified) {
            inputs.remove("price_ex_vat");
            if (type.knows("vat_method")) {
                inputs.put("vat_method", "simplified_3_2");
            }
        } else if (inputs.containsKey("price_ex_vat")) {
            inputs.remove("price_incl_vat");
        }
        if (type == PreviewType.INVENTORY_SURPLUS) {
            inputs.put("surplus_reserve_rate", "0.10");
        }
        if (type == PreviewType.EXCHANGE) {
            inputs.put("fair_value_out", Money.ofFen(cost).toString());
            inputs.put("vat_out", "0.00");
            inputs.put("fair_value_in", Money.ofFen(cost).toString());
        }

        VoucherPreview preview = Previews.priced(inputs);

        assertThat(preview.entries()).allSatisfy(entry -> {
            assertThat(entry.journal().lines())
                    .allMatch(
                            line -> !line.debit().isNegative() && !line.credit().isNegative());
            assertThat(entry.journal().lines().stream()
                            .map(line -> line.debit().minus(line.credit()))
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(Money.ZERO);
        });
        assertThat(Stream.of("1606", "1901", "6901").map(code -> Previews.balance(preview, code)))
                .containsOnly(Money.ZERO);
    }

    @Property
    void chargesItsLastMonthAndTakesWhatIsLeftOfAnyPlan(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cost,
            @ForAll @IntRange(max = 10_000) int residual,
            @ForAll @IntRange(min = 1, max = 600) int life,
            @ForAll @IntRange(max = 700) int months,
            @ForAll DepreciationMethod method) {
        Assume.that(method == DepreciationMethod.SL
                || method == DepreciationMethod.DDB
                || method == DepreciationMethod.SYD);
        Money price = Money.ofFen(cost);
        YearMonth added = YearMonth.of(2020, 1);
        Map<String, String> inputs = new HashMap<>();
        inputs.put("type", "scrap");
        inputs.put("cost", price.toString());
        inputs.put("residual_value", price.share(residual, 10_000).toString());
        inputs.put("life_months", String.valueOf(life));
        inputs.put("method", method.name());
        inputs.put("in_service", added.toString());
        inputs.put("disposal_period", added.plusMonths(months).toString());

        VoucherPreview preview = Previews.priced(inputs);

        assertThat(Previews.balance(preview, "1606")).isEqualTo(Money.ZERO);
        assertThat(Previews.balance(preview, "6711"))
                .isBetween(price.share(residual, 10_000), price)
                .isEqualTo(price.minus(accumulated(preview)));
        if (months == 0 || months > life) {
            assertThat(Previews.codes(preview)).doesNotContain("6602");
        }
    }

    private static Money accumulated(VoucherPreview preview) {
        return Previews.lines(preview)
                .filter(line -> line.account().code().equals("1602"))
                .map(Line::debit)
                .reduce(Money.ZERO, Money::plus);
    }

    private static void put(Map<String, String> inputs, PreviewType type, String name, long fen) {
        if (type.knows(name)) {
            inputs.put(name, Money.ofFen(fen).toString());
        }
    }
}
