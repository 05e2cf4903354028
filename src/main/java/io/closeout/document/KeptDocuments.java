package io.closeout.document;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface KeptDocuments extends Repository<DocumentEntity, Long> {
    DocumentEntity save(DocumentEntity document);

    Optional<DocumentEntity> findById(long id);
}
