package io.closeout.intake;

import io.closeout.refusal.WrittenText;
import io.closeout.register.CardValues;
import java.util.List;

/**
 * A document of procurement with the assets it brings.
 *
 * @param sourceDocument number of the order, invoice or receipt, unique in the company
 * @param assets         without an asset code: the next free one is given
 */
public record Purchase(String company, String sourceDocument, List<CardValues> assets) {
    private static final int LONGEST_NUMBER = 100;

    /** @throws io.closeout.refusal.Refusal if the number is longer than any document's, or holds what nobody sees */
    public Purchase {
        sourceDocument = number(sourceDocument);
    }

    /** The number of a document, as it is kept. */
    static String number(String written) {
        return WrittenText.line(written, StoredPurchases.SOURCE, LONGEST_NUMBER);
    }
}
