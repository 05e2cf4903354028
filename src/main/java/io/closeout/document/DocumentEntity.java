package io.closeout.document;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "kept_document")
class DocumentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String name;
    private String contentHash;
    private long contentSize;
    private String keptBy;
    private Instant keptAt;

    protected DocumentEntity() {}

    DocumentEntity(String company, String name, String hash, long size, String keptBy, Instant keptAt) {
        this.company = company;
        this.name = name;
        this.contentHash = hash;
        this.contentSize = size;
        this.keptBy = keptBy;
        this.keptAt = keptAt;
    }

    Document toDocument() {
        return new Document(id, company, name, contentHash, contentSize);
    }
}
