package io.closeout.disposal;

import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.signoff.PlannedSeat;
import io.closeout.signoff.SignOffs;
import io.closeout.signoff.Subject;
import io.closeout.signoff.Vote;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDisposalWriteOff implements DisposalWriteOff {
    private static final String OFF_THE_BOOKS = "OFF_THE_BOOKS";

    private final CaseFile file;
    private final Authority authority;
    private final Strikes strikes;
    private final Restrictions restrictions;
    private final SeatPlan seatPlan;
    private final SignOffConclusion conclusion;
    private final ConfirmationQueue queue;
    private final Register register;
    private final SignOffs signOffs;
    private final Vouchers vouchers;
    private final ClearingBalances balances;

    StoredDisposalWriteOff(
            CaseFile file,
            Authority authority,
            Strikes strikes,
            Restrictions restrictions,
            SeatPlan seatPlan,
            SignOffConclusion conclusion,
            ConfirmationQueue queue,
            Register register,
            SignOffs signOffs,
            Vouchers vouchers,
            ClearingBalances balances) {
        this.file = file;
        this.authority = authority;
        this.strikes = strikes;
        this.restrictions = restrictions;
        this.seatPlan = seatPlan;
        this.conclusion = conclusion;
        this.queue = queue;
        this.register = register;
        this.signOffs = signOffs;
        this.vouchers = vouchers;
        this.balances = balances;
    }

    @Override
    public long openSignOff(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.IN_SIGN_OFF);
        List<PlannedSeat> seats = seatPlan.seatsFor(file.view(entity));
        long round = signOffs.open(subject(entity), Set.of(entity.applicant()), seats);
        entity.signOffOpened(round, seats.stream().map(PlannedSeat::post).toList());
        return round;
    }

    @Override
    public void sign(String number, long seat, String actor, Vote vote, List<String> struck) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.IN_SIGN_OFF);
        if (signOffs.seat(seat).round() != entity.round()) {
            throw new Refusal("disposal.seat-of-other-round", "", number);
        }
        List<DisposalLineEntity> lines =
                vote instanceof Vote.Agree ? requireAgreeable(entity, struck, vote.opinion()) : List.of();
        signOffs.sign(seat, actor, vote);
        lines.forEach(line -> line.askToStrike(vote.opinion()));
        file.record(
                entity,
                actor,
                "signed",
                vote.code(),
                String.join(" ", signOffs.seat(seat).departmentName(), String.join(" ", struck), vote.opinion()));
    }

    /** The lines a seat strikes, if the others may leave without them. */
    private List<DisposalLineEntity> requireAgreeable(DisposalCaseEntity entity, List<String> struck, String opinion) {
        List<DisposalLineEntity> lines = strikes.requireStrikable(entity, struck, opinion);
        List<AssetCard> leaving = file.assets(entity.linesWithout(lines));
        if (entity.expectsAmounts()
                && leaving.stream().noneMatch(asset -> asset.kind().onTheBooks())) {
            throw new Refusal("disposal.no-voucher-left", "struckAssets", entity.number());
        }
        restrictions.requireNoneBlocks(leaving, entity.leaving());
        return lines;
    }

    @Override
    public void concludeSignOff(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.IN_SIGN_OFF);
        conclusion.apply(entity, signOffs.outcome(entity.round()));
    }

    @Override
    public void prepareVoucher(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.APPROVED, CaseStatus.AWAITING_CONFIRMATION);
        if (entity.status() == CaseStatus.AWAITING_CONFIRMATION) {
            if (!queue.isStale(entity)) {
                return;
            }
            queue.priceAgain(entity, CaseFile.SYSTEM, Repricing.Cause.MONTH_TURNED);
        }
        queue.prepare(entity);
    }

    @Override
    public void confirmWriteOff(String number, String actor, String comment) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.AWAITING_CONFIRMATION);
        requireController(entity, actor);
        restrictions.requireNoneBlocksConfirmation(file.assets(entity.openLines()), entity.leaving());
        queue.confirm(entity, actor, comment);
    }

    @Override
    public void returnToQueue(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.CONFIRMED);
        Voucher voucher = vouchers.voucher(entity.voucherKey());
        if (voucher.status() != VoucherStatus.CANCELLED) {
            throw new IllegalStateException("voucher " + voucher.key() + " is not given up: " + voucher.status());
        }
        queue.takeBack(entity);
    }

    @Override
    public void demandRepricing(String number, String actor, String comment) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.AWAITING_CONFIRMATION);
        requireController(entity, actor);
        vouchers.cancel(entity.voucherKey(), actor, "to be priced again " + comment);
        entity.enter(CaseStatus.APPROVED);
        file.record(entity, actor, "repricing-demanded", "", comment);
    }

    @Override
    public void sendBackToReview(String number, String actor, String comment) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.AWAITING_CONFIRMATION);
        requireController(entity, actor);
        if (comment.isBlank()) {
            throw new Refusal("disposal.reason-missing", "confirmationComment");
        }
        vouchers.cancel(entity.voucherKey(), actor, comment);
        entity.openLines()
                .forEach(line -> register.sendBackForReview(line.assetId(), new Change(actor, comment, number)));
        entity.enter(CaseStatus.IN_REVIEW);
        file.record(entity, actor, "returned", ReturnTarget.REVIEW, comment);
    }

    @Override
    public void writeOff(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.CONFIRMED);
        boolean onTheBooks = file.view(entity).needsVoucher();
        String document = onTheBooks ? postedDocument(entity) : "";
        String proof = (number + " " + document).strip();
        entity.openLines().forEach(line -> {
            register.dispose(line.assetId(), new Change(CaseFile.SYSTEM, "", proof));
            line.close(LineStatus.DISPOSED);
        });
        entity.enter(CaseStatus.WRITTEN_OFF);
        file.record(entity, CaseFile.SYSTEM, "written-off", onTheBooks ? "" : OFF_THE_BOOKS, document);
    }

    private String postedDocument(DisposalCaseEntity entity) {
        Voucher voucher = vouchers.voucher(entity.voucherKey());
        if (voucher.status() != VoucherStatus.POSTED) {
            throw new IllegalStateException("voucher " + voucher.key() + " is not posted: " + voucher.status());
        }
        return voucher.period() + " " + voucher.number();
    }

    @Override
    public void archived(String number, String proof) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.WRITTEN_OFF);
        if (entity.moreExpected() || !balances.allZero(entity)) {
            throw new IllegalStateException("1606 of " + number + " is not settled: " + balances.of(entity));
        }
        entity.enter(CaseStatus.ARCHIVED);
        file.record(entity, CaseFile.SYSTEM, "archived", "", proof);
    }

    private void requireController(DisposalCaseEntity entity, String actor) {
        authority.require(entity, actor, Role.FINANCE_CONTROLLER);
        authority.requireNotApplicant(entity, actor, "confirmation");
    }

    private static Subject subject(DisposalCaseEntity entity) {
        return new Subject(entity.company(), DisposalCase.SUBJECT, entity.number());
    }
}
