package io.closeout.change;

import io.closeout.organisation.Department;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Role;
import io.closeout.organisation.Sequences;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.DepartmentShare;
import io.closeout.register.Register;
import io.closeout.register.Sight;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Unstored;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredAssetChanges implements AssetChanges {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_PERSON = 100;
    private static final Set<Role> APPLICANTS = Set.of(Role.ASSET_KEEPER, Role.FINANCE_REVIEWER);

    private final ChangeFile file;
    private final ChangeTables.Changes changes;
    private final ChangePricing pricing;
    private final Register register;
    private final Organisation organisation;
    private final Periods periods;
    private final Sequences sequences;
    private final ChangeFlow flow;
    private final BusinessClock clock;
    private final Unstored unstored;

    StoredAssetChanges(
            ChangeFile file,
            ChangeTables.Changes changes,
            ChangePricing pricing,
            Register register,
            Organisation organisation,
            Periods periods,
            Sequences sequences,
            ChangeFlow flow,
            BusinessClock clock,
            Unstored unstored) {
        this.file = file;
        this.changes = changes;
        this.pricing = pricing;
        this.register = register;
        this.organisation = organisation;
        this.periods = periods;
        this.sequences = sequences;
        this.flow = flow;
        this.clock = clock;
        this.unstored = unstored;
    }

    @Override
    public AssetChange request(ChangeRequest request, String actor) {
        String note = WrittenText.lines(request.note(), "note", LONGEST_NOTE);
        ChangeKind kind = request.kind();
        List<AssetCard> assets = assets(request, actor);
        AssetCard first = assets.get(0);
        requireSaid(request, first.company());
        if (note.isBlank()) {
            throw new Refusal("change.reason-missing", "note");
        }
        requireMoves(request, assets);
        pricing.price(kind, request.terms(), assets, periods.current(first.company()));
        int year = clock.today().getYear();
        String number =
                "C-%s-%d-%06d".formatted(first.company(), year, sequences.next(first.company(), "change/" + year));
        ChangeEntity entity = changes.saveAndFlush(new ChangeEntity(
                number,
                first.company(),
                first.branch(),
                actor,
                request,
                note,
                assets.stream().map(AssetCard::id).toList(),
                clock.now()));
        String codes = assets.stream().map(AssetCard::code).collect(Collectors.joining(" "));
        file.record(entity, actor, "requested", codes + " " + note);
        AssetChange requested = file.view(entity);
        flow.begin(requested);
        return requested;
    }

    /** Those of the codes that the actor sees, of one branch that the actor acts for, each in no other open change. */
    private List<AssetCard> assets(ChangeRequest request, String actor) {
        List<String> codes = request.assetCodes().stream().distinct().toList();
        if (codes.isEmpty()) {
            throw new Refusal("change.no-assets", "assets");
        }
        if (codes.size() > 1 && !request.kind().takesSeveral()) {
            throw new Refusal("change.one-asset", "assets", request.kind());
        }
        Sight sight = Sight.of(organisation.reachOf(actor));
        List<AssetCard> assets = new ArrayList<>();
        for (String code : codes) {
            AssetCard asset = register.lookUp(sight, code)
                    .orElseThrow(() -> new Refusal("register.unknown-asset", "assets", code));
            if (APPLICANTS.stream()
                    .noneMatch(role -> organisation.acts(actor, role, asset.company(), asset.branch()))) {
                throw new Refusal("change.not-your-role", "assets", organisation.nameOf(actor), code);
            }
            changes.findOpenByAsset(asset.id()).ifPresent(other -> {
                throw new Refusal("change.already-open", "assets", code, other);
            });
            assets.add(asset);
        }
        List<String> branches =
                assets.stream().map(AssetCard::branch).distinct().toList();
        if (branches.size() > 1) {
            throw new Refusal("change.several-branches", "assets");
        }
        return assets;
    }

    private void requireSaid(ChangeRequest request, String company) {
        ChangeKind kind = request.kind();
        ChangeTerms terms = request.terms();
        for (Figure figure : Figure.values()) {
            if (terms.says(figure) && !kind.takes(figure)) {
                throw new Refusal("change.not-asked", figure.code(), figure, kind);
            }
            if (!terms.says(figure) && kind.requires(figure)) {
                throw new Refusal("change.figure-missing", figure.code(), figure);
            }
        }
        if (!kind.figures().isEmpty() && Arrays.stream(Figure.values()).noneMatch(terms::says)) {
            throw new Refusal("change.nothing-changes", kind.figures().get(0).code(), kind);
        }
        if (terms.says(Figure.DAY)) {
            requireInTime(terms, company);
        }
        if (terms.says(Figure.DEPARTMENTS)) {
            requireKnown(WrittenText.line(terms.departments(), Figure.DEPARTMENTS.code(), LONGEST_PLACE), company);
        }
        WrittenText.line(terms.location(), Figure.LOCATION.code(), LONGEST_PLACE);
        WrittenText.line(terms.custodian(), Figure.CUSTODIAN.code(), LONGEST_PERSON);
    }

    /** Three signatures are not asked for what is so already. */
    private static void requireMoves(ChangeRequest request, List<AssetCard> assets) {
        ChangeTerms terms = request.terms();
        boolean stays = request.kind() == ChangeKind.TRANSFER
                && !terms.says(Figure.LOCATION)
                && !terms.says(Figure.CUSTODIAN)
                && assets.stream()
                        .allMatch(asset ->
                                asset.values().text(CardField.USING_DEPARTMENT).equals(terms.departments()));
        if (stays) {
            throw new Refusal("change.nothing-changes", Figure.DEPARTMENTS.code(), request.kind());
        }
    }

    private void requireKnown(String departments, String company) {
        Set<String> known =
                organisation.departments(company).stream().map(Department::code).collect(Collectors.toSet());
        for (DepartmentShare share : DepartmentShare.listed(departments)) {
            if (!known.contains(share.department())) {
                throw new Refusal("change.unknown-department", Figure.DEPARTMENTS.code(), share.department());
            }
        }
    }

    /** A day of a month that is not open yet waits until that month is. */
    private void requireInTime(ChangeTerms terms, String company) {
        YearMonth open = periods.current(company);
        if (terms.day().isAfter(clock.today())) {
            throw new Refusal("change.day-to-come", Figure.DAY.code(), terms.day());
        }
        if (YearMonth.from(terms.day()).isAfter(open)) {
            throw new Refusal("change.month-not-open", Figure.DAY.code(), terms.day(), open);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssetChange> find(String number) {
        return changes.findByChangeNumber(number).map(file::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssetChange> find(String number, String login) {
        return changes.findSeen(number, file.viewer(login)).map(file::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetChange> seenBy(String login, int page, int size) {
        return changes.findSeen(file.viewer(login), PageRequest.of(page, size)).stream()
                .map(file::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long countSeenBy(String login) {
        return changes.countSeen(file.viewer(login));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssetChange> ofAsset(long asset) {
        return changes.findByAsset(asset).stream().map(file::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> askedSince(String company, Instant since) {
        Map<Long, String> asked = new HashMap<>();
        changes.findSince(company, since)
                .forEach(change -> change.assets().forEach(asset -> asked.put(asset, change.number())));
        return asked;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Refusal.class)
    public Preview preview(String number) {
        return unstored.answer(() -> {
            ChangeEntity entity = file.entity(number);
            return pricing.price(entity.kind(), entity.terms(), file.assets(entity), periods.current(entity.company()));
        });
    }
}
