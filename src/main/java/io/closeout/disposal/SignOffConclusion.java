package io.closeout.disposal;

import io.closeout.register.AssetCard;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.register.TakeOn;
import io.closeout.signoff.Outcome;
import io.closeout.time.BusinessClock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the outcome of a round does to a case: approval fixes the derecognition month, a return goes where it was sent. */
@Component
class SignOffConclusion {
    private final CaseFile file;
    private final Strikes strikes;
    private final Restoration restoration;
    private final Register register;
    private final BusinessClock clock;

    SignOffConclusion(CaseFile file, Strikes strikes, Restoration restoration, Register register, BusinessClock clock) {
        this.file = file;
        this.strikes = strikes;
        this.restoration = restoration;
        this.register = register;
        this.clock = clock;
    }

    void apply(DisposalCaseEntity entity, Outcome outcome) {
        if (outcome instanceof Outcome.Agreed) {
            approve(entity);
        } else if (outcome instanceof Outcome.Returned back) {
            sendBack(entity, ReturnTarget.valueOf(back.target()), back);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            reject(entity, rejected);
        } else {
            throw new IllegalStateException("round " + entity.round() + " of " + entity.number() + " is still open");
        }
    }

    private void approve(DisposalCaseEntity entity) {
        List<DisposalLineEntity> struck = entity.openLines().stream()
                .filter(DisposalLineEntity::strikeAsked)
                .toList();
        strikes.strike(entity, struck, CaseFile.SYSTEM, reasons(struck));
        YearMonth derecognition = derecognitionMonth(entity);
        entity.derecogniseIn(derecognition);
        entity.openLines()
                .forEach(line -> register.approveWriteOff(
                        line.assetId(), derecognition, new Change(CaseFile.SYSTEM, "", entity.number())));
        boolean needsVoucher = file.view(entity).needsVoucher();
        entity.enter(needsVoucher ? CaseStatus.APPROVED : CaseStatus.CONFIRMED);
        file.record(entity, CaseFile.SYSTEM, "approved", "", derecognition.toString());
    }

    /**
     * The month of the basis, but none before the month up to which an asset was depreciated elsewhere when it was taken
     * over: there are no rows to take back.
     */
    private YearMonth derecognitionMonth(DisposalCaseEntity entity) {
        YearMonth ofBasis = monthOfBasis(entity);
        YearMonth earliest = file.assets(entity.openLines()).stream()
                .filter(asset -> asset.kind().onTheBooks())
                .map(AssetCard::takeOn)
                .filter(Objects::nonNull)
                .map(TakeOn::through)
                .max(Comparator.naturalOrder())
                .orElse(ofBasis);
        if (!earliest.isAfter(ofBasis)) {
            return ofBasis;
        }
        file.record(entity, CaseFile.SYSTEM, "derecognition-moved", entity.basis(), ofBasis + " -> " + earliest);
        return earliest;
    }

    private YearMonth monthOfBasis(DisposalCaseEntity entity) {
        return switch (entity.basis()) {
            case STOPPED -> YearMonth.from(entity.stoppedOn());
            case ISOLATED -> YearMonth.from(clock.dateOf(entity.isolatedAt()));
            case APPROVED -> clock.thisMonth();
        };
    }

    private static String reasons(List<DisposalLineEntity> struck) {
        return String.join(
                "; ",
                struck.stream().map(DisposalLineEntity::strikeReason).distinct().toList());
    }

    private void sendBack(DisposalCaseEntity entity, ReturnTarget target, Outcome.Returned back) {
        Change change = new Change(back.by(), back.reason(), entity.number());
        entity.openLines().forEach(DisposalLineEntity::forgetStrike);
        switch (target) {
            case PICKUP -> {
                entity.openLines().forEach(line -> {
                    line.recall();
                    register.recallToPickup(line.assetId(), change);
                });
                entity.enter(CaseStatus.AWAITING_PICKUP);
            }
            case EVIDENCE -> entity.enter(CaseStatus.LACKS_EVIDENCE);
            case REVIEW -> entity.enter(CaseStatus.IN_REVIEW);
        }
        file.record(entity, back.by(), "returned", target, back.reason());
    }

    private void reject(DisposalCaseEntity entity, Outcome.Rejected rejected) {
        restoration.ofOpenLines(entity, rejected.by(), rejected.reason());
        entity.enter(CaseStatus.REJECTED);
        file.record(entity, rejected.by(), "rejected", "", rejected.reason());
    }
}
