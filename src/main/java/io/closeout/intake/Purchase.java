package io.closeout.intake;

import io.closeout.register.CardValues;
import java.util.List;

/**
 * A document of procurement with the assets it brings.
 *
 * @param sourceDocument number of the order, invoice or receipt, unique in the company
 * @param assets         without an asset code: the next free one is given
 */
public record Purchase(String company, String sourceDocument, List<CardValues> assets) {}
