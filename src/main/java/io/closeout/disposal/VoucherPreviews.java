package io.closeout.disposal;

import java.util.Map;

/** Prices disposals of assets that need not stand in the register. Nothing is stored. */
public interface VoucherPreviews {
    /**
     * The entries by which an asset would leave the books, or come into them.
     *
     * @param inputs what is known about the asset and its leaving, by name and as text: amounts in yuan with at most two
     *               decimals ({@code cost}: {@code 5000.00}), months as {@code 2025-03}, rates as {@code 0.13};
     *               {@code type} says how it leaves
     * @throws io.closeout.refusal.Refusal naming the input that is missing, not readable or not possible
     */
    VoucherPreview preview(Map<String, String> inputs);
}
