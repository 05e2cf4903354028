package io.closeout.disposal;

import io.closeout.voucher.Unstored;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks in a transaction of its own that is always rolled back: whoever answers the tables may keep a record of every
 * answer, and a preview shall leave none.
 */
@Component
class UnstoredVoucherPreviews implements VoucherPreviews {
    private final VoucherPreviewPricing pricing;
    private final Unstored unstored;

    UnstoredVoucherPreviews(VoucherPreviewPricing pricing, Unstored unstored) {
        this.pricing = pricing;
        this.unstored = unstored;
    }

    @Override
    public VoucherPreview preview(Map<String, String> inputs) {
        return unstored.answer(() -> pricing.preview(inputs));
    }
}
