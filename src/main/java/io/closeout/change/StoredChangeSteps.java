package io.closeout.change;

import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.signoff.Outcome;
import io.closeout.signoff.PlannedSeat;
import io.closeout.signoff.SignOffs;
import io.closeout.signoff.Vote;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredChangeSteps implements ChangeSteps {
    private final ChangeFile file;
    private final ChangePricing pricing;
    private final ChangeSeats seats;
    private final ChangeEffects effects;
    private final SignOffs signOffs;
    private final Vouchers vouchers;
    private final Periods periods;
    private final Organisation organisation;

    StoredChangeSteps(
            ChangeFile file,
            ChangePricing pricing,
            ChangeSeats seats,
            ChangeEffects effects,
            SignOffs signOffs,
            Vouchers vouchers,
            Periods periods,
            Organisation organisation) {
        this.file = file;
        this.pricing = pricing;
        this.seats = seats;
        this.effects = effects;
        this.signOffs = signOffs;
        this.vouchers = vouchers;
        this.periods = periods;
        this.organisation = organisation;
    }

    @Override
    public void passReview(String number, String actor, String comment) {
        ChangeEntity entity = reviewable(number, actor);
        priceNow(entity);
        entity.reviewed(actor);
        entity.enter(ChangeStatus.IN_SIGN_OFF);
        file.record(entity, actor, "reviewed", comment);
    }

    @Override
    public void reject(String number, String actor, String comment) {
        ChangeEntity entity = reviewable(number, actor);
        requireReason(comment, "reviewComment");
        entity.enter(ChangeStatus.REJECTED);
        file.record(entity, actor, "rejected", comment);
    }

    private ChangeEntity reviewable(String number, String actor) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.REQUESTED);
        file.requireDecider(entity, actor, Role.FINANCE_REVIEWER, "reviewDecision");
        return entity;
    }

    @Override
    public OptionalLong openSignOff(String number) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.IN_SIGN_OFF);
        AssetChange change = file.view(entity);
        try {
            List<PlannedSeat> planned = seats.of(change, priceNow(entity).effects());
            long round = signOffs.open(change.subject(), Set.of(entity.applicant()), planned);
            entity.signOffOpened(round, planned.stream().map(PlannedSeat::post).toList());
            return OptionalLong.of(round);
        } catch (Refusal cannotBeSigned) {
            backToReview(entity, cannotBeSigned);
            return OptionalLong.empty();
        }
    }

    private void backToReview(ChangeEntity entity, Refusal why) {
        entity.enter(ChangeStatus.REQUESTED);
        file.record(entity, Organisation.SYSTEM, "not-possible", why.sentence(Locale.SIMPLIFIED_CHINESE));
    }

    @Override
    public void sign(String number, long seat, String actor, Vote vote) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.IN_SIGN_OFF);
        if (signOffs.seat(seat).round() != entity.round()) {
            throw new Refusal("change.seat-of-other-round", "", number);
        }
        signOffs.sign(seat, actor, vote);
        file.record(
                entity, actor, "signed", String.join(" ", signOffs.seat(seat).departmentName(), vote.opinion()));
    }

    @Override
    public void concludeSignOff(String number) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.IN_SIGN_OFF);
        Outcome outcome = signOffs.outcome(entity.round());
        if (outcome instanceof Outcome.Agreed) {
            entity.enter(ChangeStatus.APPROVED);
            file.record(entity, Organisation.SYSTEM, "approved", "");
        } else if (outcome instanceof Outcome.Returned back) {
            entity.enter(ChangeStatus.REQUESTED);
            file.record(entity, back.by(), "returned", back.reason());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            entity.enter(ChangeStatus.REJECTED);
            file.record(entity, rejected.by(), "rejected", rejected.reason());
        } else {
            throw new IllegalStateException("round " + entity.round() + " of " + number + " is still open");
        }
    }

    @Override
    public void price(String number) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.APPROVED, ChangeStatus.AWAITING_CONFIRMATION);
        YearMonth period = periods.current(entity.company());
        List<JournalEntry> entries;
        try {
            entries = entries(entity);
        } catch (Refusal cannotBeDone) {
            cancelWaiting(entity, Organisation.SYSTEM, "cannot be done any more");
            backToReview(entity, cannotBeDone);
            return;
        }
        if (isWaiting(entity) && !isStale(entity, entries, period)) {
            return;
        }
        cancelWaiting(entity, Organisation.SYSTEM, "to be priced again");
        if (!entries.isEmpty()) {
            prepare(entity, period, entries);
        }
        entity.enter(ChangeStatus.AWAITING_CONFIRMATION);
        file.record(entity, Organisation.SYSTEM, "priced", priced(entity, period));
    }

    private void prepare(ChangeEntity entity, YearMonth period, List<JournalEntry> entries) {
        String before = entity.lastVoucherKey();
        String key = entity.nextVoucher();
        if (before == null) {
            vouchers.prepare(
                    key, entity.company(), entity.branch(), entity.number(), period, entity.reviewedBy(), entries);
        } else {
            vouchers.prepareAgain(before, key, period, entity.reviewedBy(), entries);
        }
    }

    private String priced(ChangeEntity entity, YearMonth period) {
        return entity.voucherKey() == null
                ? period.toString()
                : entity.voucherKey() + " "
                        + vouchers.voucher(entity.voucherKey()).total().grouped();
    }

    /** What is in effect already was priced when it took effect. */
    private List<JournalEntry> entries(ChangeEntity entity) {
        return entity.isInEffect()
                ? vouchers.voucher(entity.lastVoucherKey()).entries()
                : priceNow(entity).entries();
    }

    private AssetChanges.Preview priceNow(ChangeEntity entity) {
        return pricing.price(entity.kind(), entity.terms(), file.assets(entity), periods.current(entity.company()));
    }

    private boolean isWaiting(ChangeEntity entity) {
        return entity.status() == ChangeStatus.AWAITING_CONFIRMATION;
    }

    private boolean isStale(ChangeEntity entity, List<JournalEntry> entries, YearMonth period) {
        if (entity.voucherKey() == null) {
            return !entries.isEmpty();
        }
        return vouchers.voucher(entity.voucherKey()).isStale(entries, period);
    }

    private void cancelWaiting(ChangeEntity entity, String actor, String why) {
        if (entity.voucherKey() != null) {
            vouchers.cancel(entity.voucherKey(), actor, why);
            entity.withoutVoucher();
        }
    }

    /** What the register or the ledger refuses half-way is undone as a whole. */
    @Override
    @Transactional
    public void confirm(String number, String actor, String comment) {
        ChangeEntity entity = confirmable(number, actor);
        SegregationOfDuties.REVIEWER_AND_CONFIRMER.require(
                entity.reviewedBy(), actor, "confirmation", organisation.nameOf(actor));
        YearMonth period = periods.current(entity.company());
        if (isStale(entity, entries(entity), period)) {
            throw new Refusal("change.amounts-changed", "confirmation", number);
        }
        if (entity.voucherKey() != null) {
            vouchers.confirm(entity.voucherKey(), actor);
        }
        if (!entity.isInEffect()) {
            for (AssetCard asset : file.assets(entity)) {
                effects.apply(entity, asset, period, actor);
            }
            entity.tookEffect(period);
        }
        entity.enter(ChangeStatus.EFFECTIVE);
        file.record(entity, actor, "confirmed", priced(entity, period) + " " + comment);
    }

    @Override
    public void demandRepricing(String number, String actor, String comment) {
        ChangeEntity entity = confirmable(number, actor);
        cancelWaiting(entity, actor, "to be priced again " + comment);
        entity.enter(ChangeStatus.APPROVED);
        file.record(entity, actor, "repricing-demanded", comment);
    }

    @Override
    public void sendBackToReview(String number, String actor, String comment) {
        ChangeEntity entity = confirmable(number, actor);
        requireReason(comment, "confirmationComment");
        if (entity.isInEffect()) {
            throw new Refusal("change.in-effect", "confirmation", number);
        }
        cancelWaiting(entity, actor, comment);
        entity.enter(ChangeStatus.REQUESTED);
        file.record(entity, actor, "returned", comment);
    }

    private ChangeEntity confirmable(String number, String actor) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.AWAITING_CONFIRMATION);
        file.requireDecider(entity, actor, Role.FINANCE_CONTROLLER, "confirmation");
        return entity;
    }

    @Override
    public void returnToQueue(String number) {
        ChangeEntity entity = file.locked(number);
        entity.require(ChangeStatus.EFFECTIVE);
        requireStatus(entity, VoucherStatus.CANCELLED);
        file.record(entity, Organisation.SYSTEM, "back-in-queue", entity.voucherKey());
        entity.withoutVoucher();
        entity.enter(ChangeStatus.APPROVED);
    }

    @Override
    public void complete(String number) {
        ChangeEntity entity = file.locked(number);
        if (entity.status() == ChangeStatus.DONE) {
            return;
        }
        entity.require(ChangeStatus.EFFECTIVE);
        if (entity.voucherKey() != null) {
            requireStatus(entity, VoucherStatus.POSTED);
        }
        entity.enter(ChangeStatus.DONE);
        file.record(entity, Organisation.SYSTEM, "done", "");
    }

    private void requireStatus(ChangeEntity entity, VoucherStatus status) {
        Voucher voucher = vouchers.voucher(entity.voucherKey());
        if (voucher.status() != status) {
            throw new IllegalStateException("voucher " + voucher.key() + " is " + voucher.status());
        }
    }

    private static void requireReason(String comment, String field) {
        if (comment.isBlank()) {
            throw new Refusal("change.reason-missing", field);
        }
    }
}
