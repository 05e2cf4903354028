package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRepricing implements Repricing {
    private final CaseFile file;
    private final Viewers viewers;
    private final Authority authority;
    private final DisposalTables.Cases cases;
    private final ConfirmationQueue queue;
    private final DisposalFlow flow;

    StoredRepricing(
            CaseFile file,
            Viewers viewers,
            Authority authority,
            DisposalTables.Cases cases,
            ConfirmationQueue queue,
            DisposalFlow flow) {
        this.file = file;
        this.viewers = viewers;
        this.authority = authority;
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

    @Override
    public void amountArrived(
            String number, String actor, Money cleaningCost, Money scrapMaterial, boolean moreExpected) {
        viewers.requireSees(actor, number);
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.AWAITING_CONFIRMATION);
        authority.require(entity, actor, Role.FINANCE_REVIEWER);
        authority.requireNotApplicant(entity, actor, "");
        requireAmount(cleaningCost, "cleaningCost");
        requireAmount(scrapMaterial, "scrapMaterial");
        if (!entity.amountsArrived(actor, cleaningCost, scrapMaterial, moreExpected)) {
            throw new Refusal("disposal.nothing-arrived", "cleaningCost");
        }
        file.record(
                entity,
                actor,
                "amount-arrived",
                "",
                "1606 " + cleaningCost.grouped() + " / 1403 " + scrapMaterial.grouped());
        queue.priceAgain(entity, actor, Cause.AMOUNT_ARRIVED);
        flow.amountChanged(file.view(entity));
    }

    private static void requireAmount(Money amount, String field) {
        if (amount.isNegative()) {
            throw new Refusal("form.not-an-amount", field, amount);
        }
    }

    private void reprice(String number, Cause cause) {
        DisposalCaseEntity entity = file.locked(number);
        if (entity.status() == CaseStatus.CONFIRMED && cause == Cause.BOOK_CHANGED) {
            throw new Refusal("disposal.write-off-confirmed", "", number);
        }
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
