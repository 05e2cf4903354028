package io.closeout.change;

import io.closeout.audit.AuditTrail;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.organisation.SegregationOfDuties;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The stored changes with their journal, and who may decide about one. */
@Component
class ChangeFile {
    private final ChangeTables.Changes changes;
    private final ChangeTables.Steps steps;
    private final Register register;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ChangeFile(
            ChangeTables.Changes changes,
            ChangeTables.Steps steps,
            Register register,
            Organisation organisation,
            AuditTrail audit,
            BusinessClock clock) {
        this.changes = changes;
        this.steps = steps;
        this.register = register;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a command: two decisions about one change wait for each other. */
    ChangeEntity locked(String number) {
        return changes.lockByChangeNumber(number).orElseThrow(() -> unknown(number));
    }

    ChangeEntity entity(String number) {
        return changes.findByChangeNumber(number).orElseThrow(() -> unknown(number));
    }

    private static Refusal unknown(String number) {
        return new Refusal("change.unknown", "", number);
    }

    ChangeViewer viewer(String login) {
        List<String> posts =
                organisation.person(login).filter(Person::enabled).map(Person::posts).orElse(Set.of()).stream()
                        .map(Post::group)
                        .toList();
        return new ChangeViewer(login, organisation.reachOf(login), posts);
    }

    /** @throws Refusal if the actor does not hold the role where the assets belong, or applied for it */
    void requireDecider(ChangeEntity entity, String actor, Role role, String field) {
        if (!organisation.acts(actor, role, entity.company(), entity.branch())) {
            throw new Refusal("disposal.not-your-role", "", organisation.nameOf(actor), role, entity.number());
        }
        SegregationOfDuties.APPLICANT_AND_APPROVER.require(
                entity.applicant(), actor, field, organisation.nameOf(actor));
    }

    List<AssetCard> assets(ChangeEntity entity) {
        return register.cards(entity.assets());
    }

    AssetChange view(ChangeEntity entity) {
        return new AssetChange(
                entity.number(),
                entity.company(),
                entity.branch(),
                entity.applicant(),
                entity.kind(),
                entity.terms(),
                entity.note(),
                entity.status(),
                entity.reviewedBy(),
                entity.effectiveMonth(),
                entity.voucherKey(),
                entity.requestedAt(),
                assets(entity),
                steps.findByChangeIdOrderById(entity.id()).stream()
                        .map(ChangeStepEntity::toStep)
                        .toList());
    }

    /** One row in the journal of the change and one audit entry. */
    void record(ChangeEntity entity, String actor, String verb, String detail) {
        steps.save(new ChangeStepEntity(entity.id(), verb, actor, detail.strip(), clock.now()));
        audit.record(entity.company(), actor, "change." + verb, "change/" + entity.number(), detail.strip());
    }
}
