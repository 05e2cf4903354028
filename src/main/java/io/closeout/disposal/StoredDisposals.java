package io.closeout.disposal;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetVerb;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import io.closeout.register.StateChange;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Vouchers;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredDisposals implements Disposals {
    private static final int LONGEST_REASON = 2000;

    /** For a component that stands in another branch, whose codes are not told. */
    private static final String ELSEWHERE = "…";

    private final CaseFile file;
    private final Viewers viewers;
    private final Authority authority;
    private final Restoration restoration;
    private final DisposalTables.Cases cases;
    private final SupplementTable supplements;
    private final Register register;
    private final Organisation organisation;
    private final Vouchers vouchers;
    private final DerecognitionPolicy derecognition;
    private final DepreciationBook book;
    private final DisposalFlow flow;
    private final BusinessClock clock;

    StoredDisposals(
            CaseFile file,
            Viewers viewers,
            Authority authority,
            Restoration restoration,
            DisposalTables.Cases cases,
            SupplementTable supplements,
            Register register,
            Organisation organisation,
            Vouchers vouchers,
            DerecognitionPolicy derecognition,
            DepreciationBook book,
            DisposalFlow flow,
            BusinessClock clock) {
        this.file = file;
        this.viewers = viewers;
        this.authority = authority;
        this.restoration = restoration;
        this.cases = cases;
        this.supplements = supplements;
        this.register = register;
        this.organisation = organisation;
        this.vouchers = vouchers;
        this.derecognition = derecognition;
        this.book = book;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public DisposalCase report(DisposalReport report, String actor) {
        List<AssetCard> assets = assetsOf(report, actor);
        String branch = assets.get(0).branch();
        requireMayReport(actor, report.company(), branch);
        assets.forEach(asset -> requireReportable(asset, report, branch));
        assets.forEach(asset -> requireComponents(asset, assets));

        DerecognitionBasis basis = derecognition.basisFor(report.company(), Leaving.SCRAP);
        DisposalCaseEntity entity = new DisposalCaseEntity(
                file.nextNumber(report.company()),
                branch,
                actor,
                report,
                basis,
                assets.stream().map(AssetCard::id).toList(),
                clock.now());
        file.add(entity);
        YearMonth lastCharge = basis == DerecognitionBasis.STOPPED ? YearMonth.from(report.stoppedOn()) : null;
        Change change = new Change(actor, report.note(), entity.number());
        assets.forEach(asset -> register.reportStopped(asset.id(), report.stoppedOn(), lastCharge, change));
        file.record(entity, actor, "reported", report.reason(), report.stoppedOn() + " " + report.note());
        DisposalCase opened = file.view(entity);
        flow.begin(opened);
        return opened;
    }

    private List<AssetCard> assetsOf(DisposalReport report, String actor) {
        if (report.assetCodes().isEmpty()) {
            throw new Refusal("disposal.no-assets", "assets");
        }
        Sight sight = viewers.sightOf(actor);
        Map<Long, AssetCard> assets = new LinkedHashMap<>();
        for (String code : report.assetCodes()) {
            AssetCard asset = register.lookUp(sight, code)
                    .filter(found -> found.company().equals(report.company()))
                    .orElseThrow(() -> new Refusal("disposal.unknown-asset", "assets", code));
            assets.putIfAbsent(asset.id(), asset);
        }
        return List.copyOf(assets.values());
    }

    private void requireMayReport(String actor, String company, String branch) {
        if (!organisation.acts(actor, Role.OPERATIONS, company, branch)) {
            throw new Refusal("disposal.may-not-report", "assets", organisation.nameOf(actor), company);
        }
    }

    private void requireReportable(AssetCard asset, DisposalReport report, String branch) {
        openCaseOf(asset.id()).ifPresent(other -> {
            throw new Refusal("disposal.asset-in-other-case", "assets", asset.code(), other.number());
        });
        if (!AssetVerb.REPORT_STOPPED.allowedFrom(asset.state())) {
            throw new Refusal("disposal.asset-not-in-use", "assets", asset.code(), asset.state());
        }
        if (!asset.branch().equals(branch)) {
            throw new Refusal("disposal.different-branches", "assets", asset.code());
        }
        if (report.stoppedOn().isAfter(clock.today())) {
            throw new Refusal("disposal.stopped-in-future", "stoppedOn", report.stoppedOn());
        }
        if (report.stoppedOn().isBefore(asset.inServiceOn())) {
            throw new Refusal("disposal.stopped-before-service", "stoppedOn", asset.code(), asset.inServiceOn());
        }
        book.movedIn(asset.id())
                .filter(moved -> YearMonth.from(report.stoppedOn()).isBefore(moved))
                .ifPresent(moved -> {
                    throw new Refusal("disposal.stopped-before-move", "stoppedOn", asset.code(), moved);
                });
    }

    /** 附属设备 are decided on with the asset they belong to, or are detached from it before. */
    private void requireComponents(AssetCard parent, List<AssetCard> reported) {
        Set<Long> together = reported.stream().map(AssetCard::id).collect(Collectors.toSet());
        String left = register.components(Sight.ofCompany(parent.company()), parent.code()).stream()
                .filter(component -> !component.state().gone())
                .filter(component -> !together.contains(component.id()))
                .filter(component -> openCaseOf(component.id()).isEmpty())
                .map(component -> component.branch().equals(parent.branch()) ? component.code() : ELSEWHERE)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw new Refusal("disposal.components-left", "assets", parent.code(), left);
        }
    }

    @Override
    public void withdraw(String number, String actor, String why) {
        viewers.requireSees(actor, number);
        String reason = WrittenText.lines(why, "reason", LONGEST_REASON);
        DisposalCaseEntity entity = file.locked(number);
        if (!actor.equals(entity.applicant())) {
            throw new Refusal("disposal.not-the-applicant", "", organisation.nameOf(entity.applicant()));
        }
        authority.require(entity, actor, Role.OPERATIONS);
        if (!entity.status().withdrawable()) {
            throw new Refusal("disposal.too-late-to-withdraw", "", number, entity.status());
        }
        if (reason.isBlank()) {
            throw new Refusal("disposal.reason-missing", "reason");
        }
        if (entity.voucherKey() != null) {
            vouchers.cancel(entity.voucherKey(), actor, reason);
        }
        restoration.ofOpenLines(entity, actor, reason);
        entity.enter(CaseStatus.WITHDRAWN);
        file.record(entity, actor, "withdrawn", "", reason);
        flow.withdrawn(file.view(entity));
    }

    @Override
    @Transactional(readOnly = true)
    public DisposalCase disposalCase(String number) {
        return file.view(file.entity(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> supplementOf(String number) {
        return supplements.findByOpenCaseNumber(number).map(SupplementEntity::voucherKey);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DisposalCase> find(String number) {
        return cases.findByCaseNumber(number).map(file::view);
    }

    @Override
    @Transactional(readOnly = true)
    public DisposalCase disposalCase(String number, String viewer) {
        return cases.findSeen(number, viewers.of(viewer))
                .map(file::view)
                .orElseThrow(() -> new Refusal("disposal.unknown-case", "", number));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean sees(String number, String viewer) {
        return viewers.see(viewer, number);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(String viewer) {
        return cases.countSeen(viewers.of(viewer));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DisposalCase> cases(String viewer, int page, int size) {
        return cases.findSeen(viewers.of(viewer), PageRequest.of(page, size)).stream()
                .map(file::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DisposalCase> openCaseOf(long asset) {
        return cases.findOpenByAsset(asset).map(file::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DisposalCase> casesOf(long asset, String viewer) {
        return cases.findSeenByAsset(asset, viewers.of(viewer)).stream()
                .map(file::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateChange> historyOf(AssetCard asset, String viewer) {
        Viewer looking = viewers.of(viewer);
        List<StateChange> all = register.history(asset.id());
        if (looking.reach().covers(asset.company(), asset.branch())) {
            return all;
        }
        List<String> seen = cases.findSeenByAsset(asset.id(), looking).stream()
                .map(DisposalCaseEntity::number)
                .toList();
        return all.stream()
                .filter(change -> seen.stream().anyMatch(change.proof()::startsWith))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Sight sightOf(String viewer) {
        return viewers.sightOf(viewer);
    }
}
