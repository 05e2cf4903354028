package io.closeout.disposal;

import io.closeout.organisation.Role;
import io.closeout.organisation.Sequences;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Unstored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRestores implements Restores {
    private static final int LONGEST_NOTE = 2000;

    private final CaseFile cases;
    private final Viewers viewers;
    private final Authority authority;
    private final RestoreTable table;
    private final RestoreFile file;
    private final RestorePricing pricing;
    private final Periods periods;
    private final Sequences sequences;
    private final RestoreFlow flow;
    private final BusinessClock clock;
    private final Unstored unstored;

    StoredRestores(
            CaseFile cases,
            Viewers viewers,
            Authority authority,
            RestoreTable table,
            RestoreFile file,
            RestorePricing pricing,
            Periods periods,
            Sequences sequences,
            RestoreFlow flow,
            BusinessClock clock,
            Unstored unstored) {
        this.cases = cases;
        this.viewers = viewers;
        this.authority = authority;
        this.table = table;
        this.file = file;
        this.pricing = pricing;
        this.periods = periods;
        this.sequences = sequences;
        this.flow = flow;
        this.clock = clock;
        this.unstored = unstored;
    }

    @Override
    public Restore request(RestoreRequest request, String actor) {
        viewers.requireSees(actor, request.caseNumber());
        String note = WrittenText.lines(request.note(), "note", LONGEST_NOTE);
        DisposalCaseEntity of = cases.locked(request.caseNumber());
        of.require(CaseStatus.WRITTEN_OFF, CaseStatus.ARCHIVED);
        authority.require(of, actor, Role.ASSET_KEEPER);
        List<AssetCard> assets = requireGone(of, request.assetCodes());
        if (note.isBlank()) {
            throw new Refusal("disposal.reason-missing", "note");
        }
        int year = clock.today().getYear();
        String number = "R-%s-%d-%06d".formatted(of.company(), year, sequences.next(of.company(), "restore/" + year));
        RestoreEntity entity = table.saveAndFlush(new RestoreEntity(
                number,
                of,
                actor,
                request.reason(),
                note,
                assets.stream().map(AssetCard::id).toList(),
                clock.now()));
        String codes = assets.stream().map(AssetCard::code).collect(Collectors.joining(" "));
        file.record(entity, actor, "restore-requested", request.reason(), codes + " " + note);
        Restore requested = file.view(entity);
        flow.begin(requested);
        return requested;
    }

    /** The assets of the codes, each gone by this case and not on its way back. */
    private List<AssetCard> requireGone(DisposalCaseEntity of, List<String> codes) {
        if (codes.isEmpty()) {
            throw new Refusal("disposal.no-assets", "assets");
        }
        Map<String, AssetCard> left =
                cases
                        .assets(of.lines().stream()
                                .filter(DisposalLineEntity::disposed)
                                .toList())
                        .stream()
                        .filter(asset -> asset.state() == AssetState.DISPOSED)
                        .collect(Collectors.toMap(AssetCard::code, Function.identity()));
        List<AssetCard> wanted = new ArrayList<>();
        for (String code : codes.stream().distinct().toList()) {
            AssetCard asset = left.get(code);
            if (asset == null) {
                throw new Refusal("disposal.not-gone-by-case", "assets", code, of.number());
            }
            table.findOpenByAsset(asset.id()).ifPresent(other -> {
                throw new Refusal("disposal.restore-open", "assets", code, other);
            });
            wanted.add(asset);
        }
        return wanted;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Restore> find(String number) {
        return table.findByRestoreNumber(number).map(file::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Restore> ofCase(String caseNumber) {
        return table.findByCaseNumberOrderById(caseNumber).stream()
                .map(file::view)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Refusal.class)
    public List<JournalEntry> preview(String number) {
        return unstored.answer(() -> {
            RestoreEntity entity = file.entity(number);
            return pricing.price(entity, periods.current(entity.company())).entries();
        });
    }
}
