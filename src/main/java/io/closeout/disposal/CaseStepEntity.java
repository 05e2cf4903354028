package io.closeout.disposal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "disposal_step")
class CaseStepEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long caseId;
    private String verb;
    private String actor;
    private String decision;
    private String detail;
    private Instant doneAt;

    protected CaseStepEntity() {}

    CaseStepEntity(long caseId, String verb, String actor, String decision, String detail, Instant doneAt) {
        this.caseId = caseId;
        this.verb = verb;
        this.actor = actor;
        this.decision = decision;
        this.detail = detail;
        this.doneAt = doneAt;
    }

    CaseStep toStep() {
        return new CaseStep(verb, actor, decision, detail, doneAt);
    }
}
