package io.closeout.disposal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored cases, one interface per table. */
final class DisposalTables {
    private DisposalTables() {}

    /** Of the cases {@code c} those a {@link Viewer} sees beyond the reach of their posts. */
    private static final String INVOLVED = "c.company = :#{#viewer.reach().company()}"
            + " and (c.applicant = :#{#viewer.login()} or c.caseNumber in (:#{#viewer.given()})"
            + " or exists (select s.id from CaseStepEntity s"
            + " where s.caseId = c.id and s.verb = 'signed' and s.actor = :#{#viewer.login()})"
            + " or exists (select a.id from DisposalCaseEntity a join a.asked post"
            + " where a.id = c.id and post in (:#{#viewer.posts()})))";

    private static final String SEEN = "(c.company = :#{#viewer.reach().company()}"
            + " and (:#{#viewer.reach().whole()} = true or c.branch in (:#{#viewer.reach().branches()}))"
            + " or " + INVOLVED + ")";

    interface Cases extends Repository<DisposalCaseEntity, Long> {
        void flush();

        DisposalCaseEntity saveAndFlush(DisposalCaseEntity disposalCase);

        Optional<DisposalCaseEntity> findByCaseNumber(String number);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select c from DisposalCaseEntity c where c.caseNumber = :number")
        Optional<DisposalCaseEntity> lockByCaseNumber(String number);

        @Query("select c from DisposalCaseEntity c where c.caseNumber = :number and " + SEEN)
        Optional<DisposalCaseEntity> findSeen(String number, Viewer viewer);

        @Query("select count(c) from DisposalCaseEntity c where c.caseNumber = :number and " + SEEN)
        long countSeen(String number, Viewer viewer);

        @Query("select count(c) from DisposalCaseEntity c where " + SEEN)
        long countSeen(Viewer viewer);

        @Query("select c from DisposalCaseEntity c where " + SEEN + " order by c.id desc")
        List<DisposalCaseEntity> findSeen(Viewer viewer, Pageable page);

        @Query("select distinct l.assetId from DisposalCaseEntity c join c.lines l where " + INVOLVED)
        List<Long> findAssetsOfInvolvement(Viewer viewer);

        @Query("select c.caseNumber from DisposalCaseEntity c where c.company = :company and c.status = :status"
                + " order by c.id")
        List<String> findNumbers(String company, CaseStatus status);

        /** Loads nothing, so that whoever locks the case afterwards reads it as it is then. */
        @Query("select c.caseNumber from DisposalCaseEntity c join c.lines l where l.openAssetId = :asset")
        Optional<String> findNumberOpenByAsset(long asset);

        @Query("select c from DisposalCaseEntity c join c.lines l where l.openAssetId = :asset")
        Optional<DisposalCaseEntity> findOpenByAsset(long asset);

        @Query("select c from DisposalCaseEntity c join c.lines l where l.assetId = :asset and " + SEEN
                + " order by c.id desc")
        List<DisposalCaseEntity> findSeenByAsset(long asset, Viewer viewer);
    }

    interface Steps extends Repository<CaseStepEntity, Long> {
        CaseStepEntity save(CaseStepEntity step);

        List<CaseStepEntity> findByCaseIdOrderById(long caseId);
    }
}
