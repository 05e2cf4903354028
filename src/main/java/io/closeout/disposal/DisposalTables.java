package io.closeout.disposal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored cases, one interface per table. */
final class DisposalTables {
    private DisposalTables() {}

    interface Cases extends Repository<DisposalCaseEntity, Long> {
        void flush();

        DisposalCaseEntity saveAndFlush(DisposalCaseEntity disposalCase);

        Optional<DisposalCaseEntity> findByCaseNumber(String number);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select c from DisposalCaseEntity c where c.caseNumber = :number")
        Optional<DisposalCaseEntity> lockByCaseNumber(String number);

        List<DisposalCaseEntity> findByCompanyOrderByIdDesc(String company);

        @Query("select c from DisposalCaseEntity c join c.lines l where l.openAssetId = :asset")
        Optional<DisposalCaseEntity> findOpenByAsset(long asset);

        @Query("select c from DisposalCaseEntity c join c.lines l where l.assetId = :asset order by c.id desc")
        List<DisposalCaseEntity> findByAsset(long asset);
    }

    interface Steps extends Repository<CaseStepEntity, Long> {
        CaseStepEntity save(CaseStepEntity step);

        List<CaseStepEntity> findByCaseIdOrderById(long caseId);
    }
}
