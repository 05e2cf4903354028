package io.closeout.disposal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks in a transaction of its own that is always rolled back: whoever answers the tables may keep a record of every
 * answer, and a preview shall leave none.
 */
@Component
class UnstoredVoucherPreviews implements VoucherPreviews {
    private final VoucherPreviewPricing pricing;
    private final TransactionTemplate apart;

    UnstoredVoucherPreviews(VoucherPreviewPricing pricing, PlatformTransactionManager transactions) {
        this.pricing = pricing;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public VoucherPreview preview(Map<String, String> inputs) {
        return apart.execute(transaction -> {
            transaction.setRollbackOnly();
            return pricing.preview(inputs);
        });
    }
}
