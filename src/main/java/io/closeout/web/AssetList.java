package io.closeout.web;

import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Searches and counts the cards that somebody sees, with what a list shows beside them. */
@Component
class AssetList {
    private final Register register;
    private final DepreciationBook book;
    private final Names names;

    AssetList(Register register, DepreciationBook book, Names names) {
        this.register = register;
        this.book = book;
        this.names = names;
    }

    /** A card with what a list shows beside it. */
    record Row(AssetCard card, String department, BookValue value) {}

    /** How many assets are in a state, and what they cost. */
    record StateCount(AssetState state, long assets, Money cost, long ofAll) {}

    /**
     * @param state null: any
     * @param text  part of a code, former code, name, serial number or location; empty: any
     */
    Page<Row> find(Sight sight, AssetState state, String text, int page) {
        Register.Search search = new Register.Search(state, text);
        return Page.nearest(
                        page,
                        register.count(sight, search),
                        number -> register.found(sight, search, number - 1, Page.SIZE))
                .map(this::row);
    }

    Row row(AssetCard card) {
        return new Row(card, names.department(card.company(), card.department()), book.postedValue(card.id()));
    }

    List<StateCount> states(Sight sight) {
        Map<AssetState, Register.StateTotal> totals = register.totals(sight).stream()
                .collect(Collectors.toMap(Register.StateTotal::state, Function.identity()));
        long all =
                totals.values().stream().mapToLong(Register.StateTotal::assets).sum();
        return Arrays.stream(AssetState.values())
                .map(state -> totals.getOrDefault(state, new Register.StateTotal(state, 0, Money.ZERO)))
                .map(total -> new StateCount(total.state(), total.assets(), total.cost(), all))
                .toList();
    }
}
