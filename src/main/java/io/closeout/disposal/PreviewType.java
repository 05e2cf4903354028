package io.closeout.disposal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an asset leaves the books or comes into them, and which inputs bear on it. */
enum PreviewType {
    SCRAP(Inputs.ASSET, Inputs.COSTS, Inputs.PRICE, Inputs.TAX, Inputs.COMPENSATION, Inputs.RESIDUE, Inputs.TRANSFER),
    SALE(Inputs.ASSET, Inputs.COSTS, Inputs.PRICE, Inputs.TAX, Inputs.COMPENSATION, Inputs.RESIDUE),
    CASUALTY(
            Inputs.ASSET, Inputs.COSTS, Inputs.PRICE, Inputs.TAX, Inputs.COMPENSATION, Inputs.RESIDUE, Inputs.TRANSFER),
    DONATION(Inputs.ASSET, Inputs.COSTS, Inputs.FAIR_VALUE, Inputs.TAX),
    DEBT_SETTLEMENT(Inputs.ASSET, Inputs.COSTS, Inputs.FAIR_VALUE, Inputs.TAX, List.of("debt")),
    EXCHANGE(
            Inputs.ASSET,
            Inputs.COSTS,
            Inputs.TAX_RULE,
            List.of("fair_value_out", "vat_out", "fair_value_in", "vat_in", "boot_paid", "boot_received")),
    INVENTORY_LOSS(Inputs.ASSET, Inputs.COMPENSATION, Inputs.TRANSFER, List.of("vat_rate")),
    INVENTORY_SURPLUS(List.of("replacement_cost", "surplus_reserve_rate"));

    private static final Set<String> ALWAYS = Set.of("type", "standard", "date");

    private final Set<String> inputs;

    @SafeVarargs
    PreviewType(List<String>... groups) {
        this.inputs = Arrays.stream(groups).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    boolean knows(String input) {
        return ALWAYS.contains(input) || inputs.contains(input);
    }

    /** Whether the input means something for at least one type. */
    static boolean anyKnows(String input) {
        return Stream.of(values()).anyMatch(type -> type.knows(input));
    }

    private static final class Inputs {
        static final List<String> ASSET = List.of(
                "cost",
                "accumulated",
                "provision",
                "residual_value",
                "life_months",
                "method",
                "in_service",
                "department",
                "disposal_period");
        static final List<String> COSTS = List.of("cleaning_cost");
        static final List<String> PRICE = List.of("price_ex_vat", "price_incl_vat");
        static final List<String> TAX_RULE =
                List.of("taxpayer", "real_estate", "vat_method", "vat_rate", "vat_relief_policy");
        static final List<String> TAX =
                Stream.concat(TAX_RULE.stream(), Stream.of("vat")).toList();
        static final List<String> COMPENSATION = List.of("insurance", "compensation_person");
        static final List<String> RESIDUE = List.of("scrap_material");
        static final List<String> TRANSFER = List.of("input_vat_transfer");
        static final List<String> FAIR_VALUE = List.of("fair_value");
    }
}
