package io.closeout.web;

import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.Register;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Searches and counts the cards of a company; the one place to change once a register no longer fits into memory. */
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
    record StateCount(AssetState state, int assets, Money cost, int ofAll) {}

    /**
     * @param state null: any
     * @param text  part of a code, former code, name, serial number or location; empty: any
     */
    Page<Row> find(String company, AssetState state, String text, int page) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<AssetCard> found = register.cards(company).stream()
                .filter(card -> state == null || card.state() == state)
                .filter(card -> Stream.of(
                                card.code(),
                                card.values().text(CardField.LEGACY_CODE),
                                card.name(),
                                card.serialNumber(),
                                card.location())
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        return Page.of(found, page).map(this::row);
    }

    Row row(AssetCard card) {
        return new Row(card, names.department(card.company(), card.department()), book.postedValue(card.id()));
    }

    List<StateCount> states(String company) {
        List<AssetCard> cards = register.cards(company);
        return Arrays.stream(AssetState.values())
                .map(state -> count(state, cards))
                .toList();
    }

    private static StateCount count(AssetState state, List<AssetCard> all) {
        List<AssetCard> cards =
                all.stream().filter(card -> card.state() == state).toList();
        Money cost = cards.stream().map(AssetCard::cost).reduce(Money.ZERO, Money::plus);
        return new StateCount(state, cards.size(), cost, all.size());
    }
}
