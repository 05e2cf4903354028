package io.closeout.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

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
        this.contentHash = hash(String.join("\n", company, actor, verb, subject, detail, recordedAt.toString()));
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
