package io.closeout.disposal;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.closeout.money.Money;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Line;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The vocabulary of the tests about previews: inputs by name, sums by account. */
final class Previews {
    static final VoucherPreviewPricing PRICING = pricing();

    private Previews() {}

    /** @param more names and values by turns; they win over the former ones */
    static Map<String, String> with(Map<String, String> inputs, String... more) {
        Map<String, String> all = new HashMap<>(inputs);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static VoucherPreview priced(Map<String, String> inputs, String... more) {
        return PRICING.preview(with(inputs, more));
    }

    /** Debit and credit per account and detail, such as {@code 2221 简易计税 -> 0.00/200.00}. */
    static Map<String, String> sums(VoucherPreview preview) {
        Map<String, Money> debits = sums(preview, Line::debit);
        Map<String, Money> credits = sums(preview, Line::credit);
        Map<String, String> sums = new TreeMap<>();
        debits.forEach((account, debit) -> sums.put(account, debit + "/" + credits.get(account)));
        return sums;
    }

    static String sum(VoucherPreview preview, String account) {
        return sums(preview).getOrDefault(account, "");
    }

    /** What is left open on an account, all its details together. */
    static Money balance(VoucherPreview preview, String code) {
        return lines(preview)
                .filter(line -> line.account().code().equals(code))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    static List<String> codes(VoucherPreview preview) {
        return lines(preview).map(line -> line.account().code()).distinct().toList();
    }

    static List<String> summaries(VoucherPreview preview) {
        return preview.entries().stream().map(VoucherPreview.Entry::summary).toList();
    }

    static Stream<Line> lines(VoucherPreview preview) {
        return preview.entries().stream().flatMap(entry -> entry.journal().lines().stream());
    }

    private static Map<String, Money> sums(VoucherPreview preview, Function<Line, Money> side) {
        Map<String, Money> sums = new HashMap<>();
        lines(preview)
                .forEach(line -> sums.merge(
                        (line.account().code() + " " + line.account().detail()).strip(),
                        side.apply(line),
                        Money::plus));
        return sums;
    }

    private static VoucherPreviewPricing pricing() {
        BusinessClock clock = mock(BusinessClock.class);
        when(clock.today()).thenReturn(LocalDate.of(2025, 6, 10));
        TheDecisionTables tables = new TheDecisionTables();
        return new VoucherPreviewPricing(tables, tables, clock);
    }
}
