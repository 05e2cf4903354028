package io.closeout.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PurchaseDocuments extends Repository<PurchaseEntity, Long> {
    PurchaseEntity saveAndFlush(PurchaseEntity document);

    Optional<PurchaseEntity> findByCompanyAndSourceDocument(String company, String sourceDocument);
}
