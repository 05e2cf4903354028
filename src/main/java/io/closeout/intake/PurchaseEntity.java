package io.closeout.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A document of procurement that was received or cancelled here; a unique key keeps each number once. */
@Entity
@Table(name = "purchase_document")
class PurchaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String company;
    private String sourceDocument;
    private String fingerprint;
    private Instant receivedAt;
    private Instant cancelledAt;

    protected PurchaseEntity() {}

    PurchaseEntity(String company, String sourceDocument) {
        this.company = company;
        this.sourceDocument = sourceDocument;
        this.fingerprint = "";
    }

    void received(String print, Instant at) {
        fingerprint = print;
        receivedAt = at;
    }

    void cancelled(Instant at) {
        cancelledAt = at;
    }

    boolean receivedAs(String print) {
        return fingerprint.equals(print);
    }

    boolean received() {
        return receivedAt != null;
    }

    boolean cancelled() {
        return cancelledAt != null;
    }
}
