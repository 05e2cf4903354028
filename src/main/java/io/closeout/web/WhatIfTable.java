package io.closeout.web;

import io.closeout.money.Money;
import io.closeout.whatif.WhatIf.Effect;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The effects of a question as a page shows them: a row for each class with its months, and one for all.
 *
 * @param classes by code
 */
record WhatIfTable(List<Row> classes, Row all) {
    /** @param assetClass code, empty for all */
    record Row(String assetClass, List<Effect> months) {
        public Money before() {
            return sum(Effect::before);
        }

        public Money after() {
            return sum(Effect::after);
        }

        public Money profit() {
            return before().minus(after());
        }

        public Money taxBefore() {
            return sum(Effect::taxBefore);
        }

        public Money taxAfter() {
            return sum(Effect::taxAfter);
        }

        public Money taxable() {
            return taxBefore().minus(taxAfter());
        }

        public Money deferredTax() {
            return sum(Effect::deferredTax);
        }

        private Money sum(Function<Effect, Money> amount) {
            return months.stream().map(amount).reduce(Money.ZERO, Money::plus);
        }
    }

    static WhatIfTable of(List<Effect> effects) {
        Map<String, List<Effect>> byClass =
                effects.stream().collect(Collectors.groupingBy(Effect::assetClass, TreeMap::new, Collectors.toList()));
        Map<YearMonth, Effect> byMonth = effects.stream()
                .collect(Collectors.toMap(Effect::month, Function.identity(), WhatIfTable::plus, TreeMap::new));
        return new WhatIfTable(
                byClass.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList(),
                new Row("", List.copyOf(byMonth.values())));
    }

    private static Effect plus(Effect one, Effect other) {
        return new Effect(
                "",
                one.month(),
                one.before().plus(other.before()),
                one.after().plus(other.after()),
                one.taxBefore().plus(other.taxBefore()),
                one.taxAfter().plus(other.taxAfter()),
                one.deferredTax().plus(other.deferredTax()));
    }
}
