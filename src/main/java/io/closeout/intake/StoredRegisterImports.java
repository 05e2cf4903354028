package io.closeout.intake;

import io.closeout.audit.AuditTrail;
import io.closeout.document.Document;
import io.closeout.document.Documents;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Reach;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import io.closeout.register.Cards;
import io.closeout.time.BusinessClock;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(noRollbackFor = Refusal.class)
class StoredRegisterImports implements RegisterImports {
    /** A part takes seconds; a run that is silent for longer has lost its node. */
    private static final int LONGEST_REASON = 2000;

    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final RegisterImportTable imports;
    private final FindingRows findings;
    private final ImportRuns runs;
    private final StoredProfiles profiles;
    private final Documents documents;
    private final Cards cards;
    private final Keepers keepers;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final BusinessClock clock;

    StoredRegisterImports(
            RegisterImportTable imports,
            FindingRows findings,
            ImportRuns runs,
            StoredProfiles profiles,
            Documents documents,
            Cards cards,
            Keepers keepers,
            Organisation organisation,
            AuditTrail audit,
            BusinessClock clock) {
        this.imports = imports;
        this.findings = findings;
        this.runs = runs;
        this.profiles = profiles;
        this.documents = documents;
        this.cards = cards;
        this.keepers = keepers;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RegisterImport begin(
            String company, String fileName, InputStream content, ImportProfile profile, String actor) {
        Reach kept = keepers.require(company, actor);
        profiles.requireSound(profile, kept);
        Document document = documents.keep(company, fileName, content, actor);
        ImportEntity begun = imports.saveAndFlush(
                new ImportEntity(kept, document.id(), document.name(), profile, actor, clock.now()));
        profiles.keep(profile, kept, actor);
        record(begun, actor, "import.begun", document.name() + " " + document.hash());
        runs.start(begun);
        return view(begun);
    }

    @Override
    @Transactional(readOnly = true)
    public RegisterImport find(long id, String viewer) {
        return imports.findById(id)
                .filter(found -> organisation.reachOf(viewer).covers(found.reach()))
                .map(this::view)
                .orElseThrow(() -> unknown(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RegisterImport> all(String viewer) {
        return imports.findWithin(organisation.reachOf(viewer)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Findings findings(long id, Finding.Severity severity, int offset, int limit) {
        return new Findings(
                findings.page(id, severity, offset, limit, LocaleContextHolder.getLocale()),
                findings.count(id, severity));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findingsAfter(long id, Finding.Severity severity, Finding after, int limit) {
        return findings.after(id, severity, after, limit, LocaleContextHolder.getLocale());
    }

    @Override
    public void answer(long id, String answer, String actor) {
        ImportEntity entity = locked(id, actor);
        keepers.require(entity.reach(), actor);
        entity.require(ImportStatus.ASKING);
        entity.answered(answer);
        record(entity, actor, "import.answered", answer);
        runs.start(entity);
    }

    @Override
    public void apply(long id, TrialBalance trialBalance, boolean goodOnly, String actor) {
        ImportEntity entity = locked(id, actor);
        keepers.require(entity.reach(), actor);
        entity.require(ImportStatus.CHECKED);
        if (entity.rowsFaulty() > 0 && !goodOnly) {
            throw new Refusal("intake.rows-are-faulty", "goodOnly", entity.rowsFaulty());
        }
        if (entity.profile().takeOnMonth() != null && trialBalance == null) {
            throw new Refusal("intake.trial-balance-missing", "cost");
        }
        TrialBalance taken = taken(entity);
        TrialBalance difference = trialBalance == null ? null : trialBalance.minus(taken);
        entity.chosen(trialBalance, taken, goodOnly, actor);
        record(entity, actor, "import.chosen", "good only: " + goodOnly + ", difference: " + difference);
        if (difference == null || difference.isZero()) {
            go(entity);
        } else {
            entity.enter(ImportStatus.AWAITING_SIGNATURE);
            keepers.askForSignature(entity.reach(), id, actor);
        }
    }

    @Override
    public void sign(long id, String why, String actor) {
        String reason = WrittenText.lines(why, "reason", LONGEST_REASON);
        ImportEntity entity = locked(id, actor);
        keepers.requireController(entity.reach(), actor);
        entity.require(ImportStatus.AWAITING_SIGNATURE);
        SegregationOfDuties.IMPORTER_AND_SIGNER.require(
                List.of(entity.startedBy(), entity.appliedBy()), actor, "reason", organisation.nameOf(actor));
        if (reason.isBlank()) {
            throw new Refusal("disposal.reason-missing", "reason");
        }
        entity.signed(reason, actor);
        record(entity, actor, "import.signed", view(entity).difference() + " " + reason);
        go(entity);
    }

    @Override
    public void cancel(long id, String actor) {
        ImportEntity entity = locked(id, actor);
        keepers.require(entity.reach(), actor);
        entity.require(
                ImportStatus.CHECKING,
                ImportStatus.CHECKED,
                ImportStatus.ASKING,
                ImportStatus.UNREADABLE,
                ImportStatus.AWAITING_SIGNATURE,
                ImportStatus.APPLYING);
        record(entity, actor, "import.cancelled", "");
        entity.askToStop(silence());
    }

    @Override
    public void resume(long id, String actor) {
        ImportEntity entity = locked(id, actor);
        keepers.require(entity.reach(), actor);
        if (!entity.silentSince(silence())) {
            entity.require(ImportStatus.STOPPED);
        }
        record(entity, actor, "import.resumed", "");
        entity.goOn();
        runs.start(entity);
    }

    private void go(ImportEntity entity) {
        entity.enter(ImportStatus.APPLYING);
        runs.start(entity);
    }

    private Instant silence() {
        return clock.now().minus(SILENCE);
    }

    private ImportEntity locked(long id, String actor) {
        return imports.lockById(id)
                .filter(found -> organisation.reachOf(actor).covers(found.reach()))
                .orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(long id) {
        return new Refusal("intake.unknown-import", "", id);
    }

    private RegisterImport view(ImportEntity entity) {
        int ahead = entity.queuedAt() == null ? 0 : imports.countAhead(entity.node(), entity.queuedAt(), entity.id());
        return entity.toImport(() -> taken(entity), ahead, silence(), LocaleContextHolder.getLocale());
    }

    /** What the register holds of the same take-on, with what the file adds to it. */
    private TrialBalance taken(ImportEntity entity) {
        YearMonth month = entity.profile().takeOnMonth();
        if (month == null) {
            return entity.total();
        }
        Cards.TakenOver there = cards.takenOver(entity.reach(), month);
        return entity.total().plus(new TrialBalance(there.cost(), there.accumulated(), there.impairment()));
    }

    private void record(ImportEntity entity, String actor, String verb, String detail) {
        audit.record(entity.company(), actor, verb, "import/" + entity.id(), detail);
    }
}
