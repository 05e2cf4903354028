package io.closeout.register;

import io.closeout.audit.AuditTrail;
import io.closeout.time.BusinessClock;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Writes new values on a card: a row of history per field, and one audit entry. */
@Component
class FieldHistory {
    private final RegisterTables.FieldChanges changes;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FieldHistory(RegisterTables.FieldChanges changes, AuditTrail audit, BusinessClock clock) {
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    void amend(AssetCardEntity card, CardValues values, Change change) {
        long id = card.id();
        CardValues before = card.amend(values);
        StringJoiner detail = new StringJoiner("; ");
        for (CardField field : values.differingFrom(before)) {
            changes.save(new FieldChangeEntity(id, field, before.text(field), values.text(field), change, clock.now()));
            detail.add(field.code() + ": " + before.text(field) + " -> " + values.text(field));
        }
        if (detail.length() > 0) {
            detail.add(change.why());
            audit.record(card.company(), change.actor(), "asset.amended", "asset/" + card.code(), detail.toString());
        }
    }

    List<FieldChange> of(long asset) {
        return changes.findByAssetIdOrderById(asset).stream()
                .map(FieldChangeEntity::toFieldChange)
                .toList();
    }
}
