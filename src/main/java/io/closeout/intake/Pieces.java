package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds one thing that was booked in parts, a card for each of its invoices: 0.8 and 0.2 of the same machine. Such cards
 * are accepted, as their amounts are right; that they are one is for a person to see.
 */
final class Pieces {
    private final Map<List<String>, Piece> open = new HashMap<>();

    private record Piece(int line, BigDecimal quantity) {}

    /** A proposal to merge, at the row that makes a whole number of what rows of the same name had in parts. */
    Optional<Refusal> proposal(CardReading row) {
        CardValues values = row.values();
        BigDecimal quantity = values.number(CardField.QUANTITY);
        if (quantity == null || isWhole(quantity)) {
            return Optional.empty();
        }
        List<String> thing = List.of(
                values.text(CardField.ASSET_NAME),
                values.text(CardField.SPECIFICATION),
                values.text(CardField.ASSET_CLASS));
        Piece before = open.remove(thing);
        BigDecimal together = before == null ? quantity : before.quantity().add(quantity);
        int first = before == null ? row.line() : before.line();
        if (!isWhole(together)) {
            open.put(thing, new Piece(first, together));
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "intake.pieces-of-one",
                CardField.QUANTITY.code(),
                values.text(CardField.ASSET_NAME),
                String.valueOf(first),
                together.stripTrailingZeros().toPlainString()));
    }

    private static boolean isWhole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }
}
