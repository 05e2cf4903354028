package io.closeout.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "asset_field_change")
class FieldChangeEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long assetId;

    @Enumerated(EnumType.STRING)
    private CardField field;

    private String valueBefore;
    private String valueAfter;
    private String actor;
    private String reason;
    private Instant changedAt;

    protected FieldChangeEntity() {}

    FieldChangeEntity(long assetId, CardField field, String before, String after, Change change, Instant at) {
        this.assetId = assetId;
        this.field = field;
        this.valueBefore = before;
        this.valueAfter = after;
        this.actor = change.actor();
        this.reason = change.why();
        this.changedAt = at;
    }

    FieldChange toFieldChange() {
        return new FieldChange(field, valueBefore, valueAfter, actor, reason, changedAt);
    }
}
