package io.closeout.disposal;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRestoreSteps implements RestoreSteps {
    private final RestoreFile file;
    private final RestorePricing pricing;
    private final Comeback comeback;
    private final Organisation organisation;
    private final DepreciationBook book;
    private final Vouchers vouchers;
    private final Periods periods;

    StoredRestoreSteps(
            RestoreFile file,
            RestorePricing pricing,
            Comeback comeback,
            Organisation organisation,
            DepreciationBook book,
            Vouchers vouchers,
            Periods periods) {
        this.file = file;
        this.pricing = pricing;
        this.comeback = comeback;
        this.organisation = organisation;
        this.book = book;
        this.vouchers = vouchers;
        this.periods = periods;
    }

    @Override
    public void passReview(String number, String actor, Money worth, String comment) {
        RestoreEntity entity = reviewable(number, actor);
        boolean priced = entity.reason() == RestoreReason.CAME_BACK_LATER
                && file.view(entity).needsVoucher();
        if (priced && !worth.isPositive()) {
            throw new Refusal("disposal.worth-missing", "worth");
        }
        if (!priced && !worth.isZero()) {
            throw new Refusal("disposal.worth-not-asked", "worth");
        }
        entity.reviewed(actor, worth);
        entity.enter(RestoreStatus.APPROVED);
        file.record(entity, actor, "restore-reviewed", "", worth.isZero() ? comment : worth.grouped() + " " + comment);
    }

    @Override
    public void reject(String number, String actor, String comment) {
        RestoreEntity entity = reviewable(number, actor);
        if (comment.isBlank()) {
            throw new Refusal("disposal.reason-missing", "reviewComment");
        }
        entity.lines().forEach(RestoreLineEntity::close);
        entity.enter(RestoreStatus.REJECTED);
        file.record(entity, actor, "restore-rejected", "", comment);
    }

    private RestoreEntity reviewable(String number, String actor) {
        RestoreEntity entity = file.locked(number);
        entity.require(RestoreStatus.REQUESTED);
        require(entity, actor, Role.FINANCE_REVIEWER, "reviewDecision");
        return entity;
    }

    @Override
    public void prepareVoucher(String number) {
        RestoreEntity entity = file.locked(number);
        entity.require(RestoreStatus.APPROVED, RestoreStatus.AWAITING_CONFIRMATION);
        YearMonth period = periods.current(entity.company());
        RestorePricing.Price price = pricing.price(entity, period);
        if (entity.status() == RestoreStatus.AWAITING_CONFIRMATION) {
            if (!vouchers.voucher(entity.voucherKey()).isStale(price.entries(), period)) {
                return;
            }
            vouchers.cancel(entity.voucherKey(), CaseFile.SYSTEM, "to be priced again");
        }
        String before = entity.voucherKey();
        entity.nextVoucher();
        Voucher voucher = before == null
                ? vouchers.prepare(
                        entity.voucherKey(),
                        entity.company(),
                        entity.branch(),
                        number,
                        period,
                        entity.reviewedBy(),
                        price.entries())
                : vouchers.prepareAgain(before, entity.voucherKey(), period, entity.reviewedBy(), price.entries());
        entity.enter(RestoreStatus.AWAITING_CONFIRMATION);
        file.record(
                entity,
                CaseFile.SYSTEM,
                "restore-voucher-prepared",
                "",
                voucher.key() + " " + voucher.total().grouped());
    }

    @Override
    public void confirm(String number, String actor, String comment) {
        RestoreEntity entity = confirmable(number, actor);
        Voucher waiting = vouchers.voucher(entity.voucherKey());
        YearMonth period = periods.current(entity.company());
        RestorePricing.Price price = pricing.price(entity, period);
        if (waiting.isStale(price.entries(), period)) {
            throw new Refusal("disposal.amounts-changed", "confirmation", waiting.key());
        }
        vouchers.confirm(waiting.key(), actor);
        book.enterRestore(entity.company(), waiting.key(), period, price.charged(), price.givenBack());
        entity.enter(RestoreStatus.CONFIRMED);
        file.record(
                entity,
                actor,
                "restore-confirmed",
                "",
                waiting.key() + " " + waiting.total().grouped() + " " + comment);
    }

    @Override
    public void demandRepricing(String number, String actor, String comment) {
        RestoreEntity entity = confirmable(number, actor);
        vouchers.cancel(entity.voucherKey(), actor, "to be priced again " + comment);
        entity.enter(RestoreStatus.APPROVED);
        file.record(entity, actor, "repricing-demanded", "", comment);
    }

    @Override
    public void sendBackToReview(String number, String actor, String comment) {
        RestoreEntity entity = confirmable(number, actor);
        if (comment.isBlank()) {
            throw new Refusal("disposal.reason-missing", "confirmationComment");
        }
        vouchers.cancel(entity.voucherKey(), actor, comment);
        entity.enter(RestoreStatus.REQUESTED);
        file.record(entity, actor, "returned", ReturnTarget.REVIEW, comment);
    }

    private RestoreEntity confirmable(String number, String actor) {
        RestoreEntity entity = file.locked(number);
        entity.require(RestoreStatus.AWAITING_CONFIRMATION);
        require(entity, actor, Role.FINANCE_CONTROLLER, "confirmation");
        return entity;
    }

    @Override
    public void returnToQueue(String number) {
        RestoreEntity entity = file.locked(number);
        entity.require(RestoreStatus.CONFIRMED);
        requireStatus(entity, VoucherStatus.CANCELLED);
        book.takeOutDisposal(entity.company(), entity.voucherKey());
        entity.enter(RestoreStatus.APPROVED);
        file.record(entity, CaseFile.SYSTEM, "back-in-queue", "", entity.voucherKey());
    }

    @Override
    public void complete(String number) {
        RestoreEntity entity = file.locked(number);
        boolean posted = file.view(entity).needsVoucher();
        entity.require(posted ? RestoreStatus.CONFIRMED : RestoreStatus.APPROVED);
        if (posted) {
            requireStatus(entity, VoucherStatus.POSTED);
        }
        String detail = comeback.of(entity);
        entity.lines().forEach(RestoreLineEntity::close);
        entity.enter(RestoreStatus.RESTORED);
        file.record(entity, CaseFile.SYSTEM, "restored", entity.reason(), detail);
    }

    private void requireStatus(RestoreEntity entity, VoucherStatus expected) {
        Voucher voucher = vouchers.voucher(entity.voucherKey());
        if (voucher.status() != expected) {
            throw new IllegalStateException("voucher " + voucher.key() + " is " + voucher.status());
        }
    }

    /** Nobody decides on what they asked for; that the controller is not the reviewer is for the voucher to say. */
    private void require(RestoreEntity entity, String actor, Role role, String field) {
        if (!organisation.acts(actor, role, entity.company(), entity.branch())) {
            throw new Refusal("disposal.not-your-role", "", organisation.nameOf(actor), role, entity.number());
        }
        SegregationOfDuties.APPLICANT_AND_APPROVER.require(
                entity.applicant(), actor, field, organisation.nameOf(actor));
    }
}
