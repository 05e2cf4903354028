package io.closeout.change;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored changes, one interface per table. */
final class ChangeTables {
    private ChangeTables() {}

    /** Of the changes {@code c} those a {@link ChangeViewer} sees. */
    private static final String SEEN = "c.company = :#{#viewer.reach().company()}"
            + " and (:#{#viewer.reach().whole()} = true or c.branch in (:#{#viewer.reach().branches()})"
            + " or c.applicant = :#{#viewer.login()}"
            + " or exists (select a.id from ChangeEntity a join a.asked post"
            + " where a.id = c.id and post in (:#{#viewer.posts()})))";

    interface Changes extends Repository<ChangeEntity, Long> {
        ChangeEntity saveAndFlush(ChangeEntity change);

        Optional<ChangeEntity> findByChangeNumber(String number);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select c from ChangeEntity c where c.changeNumber = :number")
        Optional<ChangeEntity> lockByChangeNumber(String number);

        @Query("select c from ChangeEntity c where c.changeNumber = :number and " + SEEN)
        Optional<ChangeEntity> findSeen(String number, ChangeViewer viewer);

        @Query("select c from ChangeEntity c where " + SEEN + " order by c.id desc")
        List<ChangeEntity> findSeen(ChangeViewer viewer, Pageable page);

        @Query("select count(c) from ChangeEntity c where " + SEEN)
        long countSeen(ChangeViewer viewer);

        @Query("select c from ChangeEntity c join c.lines l where l.assetId = :asset and c.status <> 'REJECTED'"
                + " order by c.id desc")
        List<ChangeEntity> findByAsset(long asset);

        @Query("select c from ChangeEntity c where c.company = :company and c.requestedAt >= :since"
                + " and c.status <> 'REJECTED' order by c.id")
        List<ChangeEntity> findSince(String company, Instant since);

        @Query("select c.changeNumber from ChangeEntity c join c.lines l where l.openAssetId = :asset")
        Optional<String> findOpenByAsset(long asset);

        @Query("select c from ChangeEntity c where c.company = :company and c.status not in :over order by c.id")
        List<ChangeEntity> findOpen(String company, Collection<ChangeStatus> over);
    }

    interface Steps extends Repository<ChangeStepEntity, Long> {
        ChangeStepEntity save(ChangeStepEntity step);

        List<ChangeStepEntity> findByChangeIdOrderById(long changeId);
    }
}
