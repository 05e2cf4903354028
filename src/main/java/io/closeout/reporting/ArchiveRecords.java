package io.closeout.reporting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArchiveRecords extends Repository<ArchiveRecordEntity, Long> {
    ArchiveRecordEntity save(ArchiveRecordEntity record);

    Optional<ArchiveRecordEntity> findByCaseNumberAndStage(String caseNumber, Archive.Stage stage);
}
