package io.closeout.disposal;

import io.closeout.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRepricing implements Repricing {
    private final CaseFile file;
    private final DisposalTables.Cases cases;
    private final ConfirmationQueue queue;
    private final DisposalFlow flow;

    StoredRepricing(CaseFile file, DisposalTables.Cases cases, ConfirmationQueue queue, DisposalFlow flow) {
        this.file = file;
        this.cases = cases;
        this.queue = queue;
        this.flow = flow;
    }

    @Override
    public void ofCompany(String company, Cause cause) {
        cases.findNumbers(company, CaseStatus.AWAITING_CONFIRMATION).forEach(number -> reprice(number, cause));
    }

    @Override
    public void ofAsset(long asset, Cause cause) {
        cases.findNumberOpenByAsset(asset).ifPresent(number -> reprice(number, cause));
    }

    private void reprice(String number, Cause cause) {
        DisposalCaseEntity entity = file.locked(number);
        if (entity.status() == CaseStatus.AWAITING_CONFIRMATION && isStale(entity)) {
            queue.priceAgain(entity, CaseFile.SYSTEM, cause);
            flow.amountChanged(file.view(entity));
        }
    }

    /** What cannot be priced does not stop the others: nobody confirms it, for then it is priced again. */
    private boolean isStale(DisposalCaseEntity entity) {
        try {
            return queue.isStale(entity);
        } catch (Refusal cannotBePriced) {
            return false;
        }
    }
}
