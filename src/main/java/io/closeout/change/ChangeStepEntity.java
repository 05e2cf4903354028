package io.closeout.change;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "asset_change_step")
class ChangeStepEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long changeId;
    private String verb;
    private String actor;
    private String detail;
    private Instant doneAt;

    protected ChangeStepEntity() {}

    ChangeStepEntity(long changeId, String verb, String actor, String detail, Instant doneAt) {
        this.changeId = changeId;
        this.verb = verb;
        this.actor = actor;
        this.detail = detail;
        this.doneAt = doneAt;
    }

    ChangeStep toStep() {
        return new ChangeStep(verb, actor, detail, doneAt);
    }
}
