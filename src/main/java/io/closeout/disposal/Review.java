package io.closeout.disposal;

import io.closeout.money.Money;
import java.util.List;

/**
 * What finance decides when it passes a case on to sign-off.
 *
 * @param basis         which date gives the derecognition month
 * @param cleaningCost  清理费用 paid from the bank for all assets together
 * @param scrapMaterial 残料 taken into the store, at its value, for all assets together; no VAT until it is sold
 * @param moreExpected  costs or proceeds come after the write-off: the first voucher leaves 固定资产清理 open
 * @param priorYear     where depreciation of an earlier year goes that is taken back; null if there is none
 * @param struck        codes of assets that go on in a case of their own, with the comment as the reason
 */
public record Review(
        DerecognitionBasis basis,
        Money cleaningCost,
        Money scrapMaterial,
        boolean moreExpected,
        PriorYear priorYear,
        List<String> struck,
        String comment) {}
