package io.closeout.disposal;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Sequences;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The stored cases with their journal: what both sides of the module read and write. */
@Component
class CaseFile {
    /** Who acts where the process goes on by itself. */
    static final String SYSTEM = "system";

    private final DisposalTables.Cases cases;
    private final DisposalTables.Steps steps;
    private final Register register;
    private final Sequences sequences;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CaseFile(
            DisposalTables.Cases cases,
            DisposalTables.Steps steps,
            Register register,
            Sequences sequences,
            AuditTrail audit,
            BusinessClock clock) {
        this.cases = cases;
        this.steps = steps;
        this.register = register;
        this.sequences = sequences;
        this.audit = audit;
        this.clock = clock;
    }

    String nextNumber(String company) {
        int year = clock.today().getYear();
        return "D-%s-%d-%06d".formatted(company, year, sequences.next(company, "case/" + year));
    }

    void add(DisposalCaseEntity entity) {
        cases.saveAndFlush(entity);
    }

    /** Frees the unique key of closed lines before the same assets enter another case. */
    void flush() {
        cases.flush();
    }

    /** For a command: two decisions about one case wait for each other, so the second sees what the first did. */
    DisposalCaseEntity locked(String number) {
        return cases.lockByCaseNumber(number).orElseThrow(() -> new Refusal("disposal.unknown-case", "", number));
    }

    DisposalCaseEntity entity(String number) {
        return cases.findByCaseNumber(number).orElseThrow(() -> new Refusal("disposal.unknown-case", "", number));
    }

    DisposalCase view(DisposalCaseEntity entity) {
        Map<Long, AssetCard> cards =
                assets(entity.lines()).stream().collect(Collectors.toMap(AssetCard::id, Function.identity()));
        List<DisposalLine> lines = entity.lines().stream()
                .map(line -> line.toLine(cards.get(line.assetId())))
                .toList();
        List<CaseStep> journal = steps.findByCaseIdOrderById(entity.id()).stream()
                .map(CaseStepEntity::toStep)
                .toList();
        return entity.toCase(lines, journal);
    }

    /** The assets of lines, by code. */
    List<AssetCard> assets(List<DisposalLineEntity> lines) {
        return register.cards(lines.stream().map(DisposalLineEntity::assetId).toList());
    }

    /** One row in the case's journal and one audit entry. */
    void record(DisposalCaseEntity entity, String actor, String verb, Object decision, String detail) {
        steps.save(new CaseStepEntity(entity.id(), verb, actor, decision.toString(), detail.strip(), clock.now()));
        audit.record(
                entity.company(),
                actor,
                "disposal." + verb,
                "case/" + entity.number(),
                (decision + " " + detail).strip());
    }
}
