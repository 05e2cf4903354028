package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Reach;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import io.closeout.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDisposalPreparation implements DisposalPreparation {
    private static final int LONGEST_LABEL = 100;

    private final CaseFile file;
    private final Strikes strikes;
    private final Restoration restoration;
    private final Restrictions restrictions;
    private final Backdating backdating;
    private final Authority authority;
    private final DerecognitionPolicy derecognition;
    private final Organisation organisation;
    private final Register register;
    private final BusinessClock clock;

    StoredDisposalPreparation(
            CaseFile file,
            Strikes strikes,
            Restoration restoration,
            Restrictions restrictions,
            Backdating backdating,
            Authority authority,
            DerecognitionPolicy derecognition,
            Organisation organisation,
            Register register,
            BusinessClock clock) {
        this.file = file;
        this.strikes = strikes;
        this.restoration = restoration;
        this.restrictions = restrictions;
        this.backdating = backdating;
        this.authority = authority;
        this.derecognition = derecognition;
        this.organisation = organisation;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void appraise(String number, String actor, Appraisal conclusion, String finding) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.REPORTED);
        authority.require(entity, actor, Role.OPERATIONS);
        requireText(finding, "finding");
        if (conclusion == Appraisal.REPAIR) {
            restoration.ofOpenLines(entity, actor, finding);
            entity.enter(CaseStatus.BACK_IN_USE);
        } else {
            entity.enter(file.view(entity).allIsolated() ? CaseStatus.ISOLATING : CaseStatus.AWAITING_PICKUP);
        }
        file.record(entity, actor, "appraised", conclusion, finding);
    }

    @Override
    public void bookPickup(String number, String actor, LocalDate pickupOn, String destination, String note) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.AWAITING_PICKUP);
        authority.require(entity, actor, Role.ASSET_KEEPER);
        if (pickupOn.isBefore(clock.today())) {
            throw new Refusal("disposal.pickup-in-past", "pickupDate", pickupOn);
        }
        requireLabel(destination, "destination");
        entity.enter(CaseStatus.ISOLATING);
        file.record(entity, actor, "pickup-booked", "", pickupOn + " " + destination + " " + note);
    }

    @Override
    public void sanitise(String number, long lineId, String actor, Sanitisation sanitisation) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.ISOLATING);
        authority.require(entity, actor, Role.IT_SECURITY);
        DisposalLineEntity line = entity.line(lineId);
        requireLabel(sanitisation.tool(), "tool");
        requireLabel(sanitisation.verifier(), "verifier");
        requireLabel(sanitisation.mediaSerial(), "mediaSerial");
        requireLabel(sanitisation.certificateNumber(), "certificateNumber");
        Person verifier = organisation
                .namedPerson(entity.company(), sanitisation.verifier())
                .orElseThrow(() -> new Refusal("disposal.unknown-verifier", "verifier", sanitisation.verifier()));
        SegregationOfDuties.SANITISER_AND_VERIFIER.require(actor, verifier.login(), "verifier", verifier.name());
        line.sanitise(sanitisation);
        String asset = register.card(line.assetId()).code();
        file.record(entity, actor, "sanitised", sanitisation.method(), asset + " " + sanitisation.proof());
    }

    @Override
    public void isolate(String number, long lineId, String actor, Isolation isolation) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.ISOLATING);
        authority.require(entity, actor, Role.WAREHOUSE);
        DisposalLineEntity line = entity.line(lineId);
        AssetCard asset = register.card(line.assetId());
        if (isolation.kind() == Isolation.Kind.SEALED) {
            requireLabel(isolation.sealNumber(), "sealNumber");
        } else {
            requireLabel(isolation.location(), "location");
            if (!isLabelOf(asset, isolation.scannedCode())) {
                throw new Refusal("disposal.wrong-label", "scannedCode", isolation.scannedCode(), asset.code());
            }
        }
        line.isolate(isolation, asset);
        entity.isolatedAt(clock.now());
        YearMonth lastCharge =
                entity.basis() == DerecognitionBasis.ISOLATED ? clock.thisMonth() : asset.lastChargeMonth();
        register.isolate(
                asset.id(),
                isolation.newLocation(),
                lastCharge,
                new Change(actor, "", number + " " + isolation.place()));
        file.record(entity, actor, "isolated", isolation.kind(), asset.code() + " " + isolation.place());
    }

    /** Labels are not printed again when codes change: the former one will do if the branch has it once. */
    private boolean isLabelOf(AssetCard asset, String label) {
        Sight branch = Sight.of(Reach.ofBranches(asset.company(), Set.of(asset.branch())));
        return register.lookUp(branch, label)
                .filter(meant -> meant.id() == asset.id())
                .isPresent();
    }

    @Override
    public void submitForApproval(String number) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.ISOLATING);
        file.view(entity).openLines().stream()
                .filter(line -> line.asset().state() == AssetState.ISOLATED)
                .forEach(
                        line -> register.submitForApproval(line.asset().id(), new Change(CaseFile.SYSTEM, "", number)));
        entity.enter(CaseStatus.IN_REVIEW);
        file.record(entity, CaseFile.SYSTEM, "submitted", "", "");
    }

    @Override
    public void passReview(String number, String actor, Review review) {
        DisposalCaseEntity entity = reviewable(number, actor);
        String comment = review.comment();
        List<DisposalLineEntity> struck = strikes.requireStrikable(entity, review.struck(), comment);
        if (review.basis() != derecognition.basisFor(entity.company(), entity.leaving()) && comment.isBlank()) {
            throw new Refusal("disposal.basis-needs-reason", "reviewComment");
        }
        List<AssetCard> leaving = file.assets(entity.linesWithout(struck));
        boolean bookable = leaving.stream().anyMatch(asset -> asset.kind().onTheBooks());
        requireAmount(review.cleaningCost(), "cleaningCost", bookable);
        requireAmount(review.scrapMaterial(), "scrapMaterial", bookable);
        if (review.moreExpected() && !bookable) {
            throw new Refusal("disposal.nothing-to-expect", "moreExpected");
        }
        backdating.requireChosen(entity, review.basis(), review.priorYear(), comment);
        restrictions.requireNoneBlocks(leaving, entity.leaving());
        entity.reviewed(actor, review);
        strikes.strike(entity, struck, actor, comment);
        entity.enter(CaseStatus.IN_SIGN_OFF);
        file.record(entity, actor, "reviewed", review.basis(), String.join(" ", amounts(review), comment));
        restrictions
                .warnings(leaving, entity.leaving())
                .forEach((kind, assets) -> file.record(entity, CaseFile.SYSTEM, "restriction-noted", kind, assets));
    }

    /** The expected costs and materials as the journal keeps them, if there are any. */
    private static String amounts(Review review) {
        return review.cleaningCost().isZero() && review.scrapMaterial().isZero()
                ? ""
                : "1606 " + review.cleaningCost().grouped() + " / 1403 "
                        + review.scrapMaterial().grouped();
    }

    /** @param bookable whether there will be a voucher to book it in */
    private static void requireAmount(Money amount, String field, boolean bookable) {
        if (amount.isNegative()) {
            throw new Refusal("form.not-an-amount", field, amount);
        }
        if (!amount.isZero() && !bookable) {
            throw new Refusal("disposal.no-voucher-for-amount", field, amount);
        }
    }

    @Override
    public void demandEvidence(String number, String actor, String comment) {
        DisposalCaseEntity entity = reviewable(number, actor);
        requireText(comment, "reviewComment");
        entity.enter(CaseStatus.LACKS_EVIDENCE);
        file.record(entity, actor, "evidence-demanded", "", comment);
    }

    @Override
    public void supplyEvidence(String number, String actor, String evidence) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.LACKS_EVIDENCE);
        authority.require(entity, actor, Role.ASSET_KEEPER);
        requireText(evidence, "evidence");
        entity.enter(CaseStatus.IN_REVIEW);
        file.record(entity, actor, "evidence-supplied", "", evidence);
    }

    private DisposalCaseEntity reviewable(String number, String actor) {
        DisposalCaseEntity entity = file.locked(number);
        entity.require(CaseStatus.IN_REVIEW);
        authority.require(entity, actor, Role.FINANCE_REVIEWER);
        authority.requireNotApplicant(entity, actor, "reviewDecision");
        return entity;
    }

    /** A name, a number or a place: there, and short enough for a label. */
    private static void requireLabel(String text, String field) {
        requireText(text, field);
        if (text.length() > LONGEST_LABEL) {
            throw new Refusal("form.too-long", field, LONGEST_LABEL);
        }
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw new Refusal("disposal.field-missing", field);
        }
    }
}
