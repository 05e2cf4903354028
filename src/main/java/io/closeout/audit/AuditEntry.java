package io.closeout.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String actor;
    private String verb;
    private String subject;
    private String detail;
    private Instant recordedAt;
    private String contentHash;

    protected AuditEntry() {}

    AuditEntry(String company, String actor, String verb, String subject, String detail, Instant recordedAt) {
        this.company = company;
        this.actor = actor;
        this.verb = verb;
        this.subject = subject;
        this.detail = detail;
        this.recordedAt = recordedAt;
        this.contentHash =
                ContentHash.of(String.join("\n", company, actor, verb, subject, detail, recordedAt.toString()));
    }
}
