package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import io.closeout.voucher.Account;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Charges a month, and any earlier month that was skipped, to the cards of a span. A second call for the same month
 * charges nothing; a card that cannot be charged is named and does not stop the others.
 */
@Component
class MonthCharges {
    private final Register register;
    private final CardCharges cards;
    private final ChargeRows rows;

    MonthCharges(Register register, CardCharges cards, ChargeRows rows) {
        this.register = register;
        this.cards = cards;
        this.rows = rows;
    }

    /** Cards of a company by their ids, both ends included. */
    record Span(String company, long firstId, long lastId) {
        static Span whole(String company) {
            return new Span(company, 0, Long.MAX_VALUE);
        }

        boolean covers(AssetCard card) {
            return card.id() >= firstId && card.id() <= lastId;
        }
    }

    /** Where an amount belongs; for {@link Book#TAX} neither department nor account. */
    record Key(Book book, String assetClass, String department, Account expense) {}

    /**
     * @param amount  of all months
     * @param catchUp the part of it that belongs to earlier months
     */
    record Sum(int rows, Money amount, Money catchUp) {
        static final Sum NOTHING = new Sum(0, Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, amount.plus(other.amount), catchUp.plus(other.catchUp));
        }
    }

    /** A card that could not be charged, with the refusal that says why and what to do. */
    record NotCharged(long asset, String code, Book book, Refusal reason) {}

    record Charged(Map<Key, Sum> sums, List<NotCharged> notCharged) {
        int rows() {
            return sums.values().stream().mapToInt(Sum::rows).sum();
        }

        Money total(Book book) {
            return sums.entrySet().stream()
                    .filter(sum -> sum.getKey().book() == book)
                    .map(sum -> sum.getValue().amount())
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** What {@link #charge} would do; writes nothing. */
    Charged price(Span span, YearMonth month) {
        return priced(span, month, new ArrayList<>());
    }

    /** @param source what posts the rows: a run */
    Charged charge(Span span, YearMonth month, String source) {
        List<Charge> charges = new ArrayList<>();
        Charged charged = priced(span, month, charges);
        rows.insert(span.company(), ChargeRows.Kind.CHARGE, month, source, charges);
        return charged;
    }

    private Charged priced(Span span, YearMonth month, List<Charge> charges) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        List<NotCharged> notCharged = new ArrayList<>();
        for (AssetCard card : register.cards(span.company())) {
            if (!span.covers(card)) {
                continue;
            }
            for (Charge charge : missing(card, month, notCharged)) {
                charges.add(charge);
                Money late = charge.month().isBefore(month) ? charge.amount() : Money.ZERO;
                sums.merge(
                        new Key(Book.ACCOUNTING, card.assetClass(), charge.department(), charge.expense()),
                        new Sum(1, charge.amount(), late),
                        Sum::plus);
            }
        }
        return new Charged(sums, notCharged);
    }

    private List<Charge> missing(AssetCard card, YearMonth month, List<NotCharged> notCharged) {
        try {
            return cards.missing(card, CardCharges.lastMonth(card, month));
        } catch (Refusal reason) {
            notCharged.add(new NotCharged(card.id(), card.code(), Book.ACCOUNTING, reason));
            return List.of();
        }
    }
}
