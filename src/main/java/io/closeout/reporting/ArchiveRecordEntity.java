package io.closeout.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "archive_record")
class ArchiveRecordEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Archive.Stage stage;

    @Lob
    @Column(length = Integer.MAX_VALUE)
    private String content;

    private String contentHash;
    private Instant archivedAt;

    protected ArchiveRecordEntity() {}

    ArchiveRecordEntity(
            String company,
            String caseNumber,
            Archive.Stage stage,
            String content,
            String contentHash,
            Instant archivedAt) {
        this.company = company;
        this.caseNumber = caseNumber;
        this.stage = stage;
        this.content = content;
        this.contentHash = contentHash;
        this.archivedAt = archivedAt;
    }

    Archive.Filed filed() {
        return new Archive.Filed(stage, content);
    }

    String contentHash() {
        return contentHash;
    }
}
