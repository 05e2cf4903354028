package io.closeout.intake;

import io.closeout.organisation.Reach;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterImportTable extends Repository<ImportEntity, Long> {
    ImportEntity saveAndFlush(ImportEntity entity);

    Optional<ImportEntity> findById(long id);

    @Query("select i from ImportEntity i where i.company = :#{#reach.company()} and (:#{#reach.whole()} = true"
            + " or i.wholeCompany = false and not exists (select b from ImportEntity o join o.branches b"
            + " where o.id = i.id and b not in (:#{#reach.branches()}))) order by i.id desc")
    List<ImportEntity> findWithin(Reach reach);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ImportEntity i where i.id = :id")
    Optional<ImportEntity> lockById(long id);

    /** How many imports a node does before the given one, which was handed to it at that time. */
    @Query("select count(i) from ImportEntity i where i.node = :node"
            + " and i.status in (io.closeout.intake.ImportStatus.CHECKING, io.closeout.intake.ImportStatus.APPLYING)"
            + " and (i.queuedAt is null or i.queuedAt < :queuedAt or i.queuedAt = :queuedAt and i.id < :id)")
    int countAhead(String node, Instant queuedAt, long id);

    /** A node that is at work is there for those that wait on it. */
    @Modifying
    @Query("update ImportEntity i set i.beatAt = :at where i.node = :node and i.queuedAt is not null")
    void beatForThoseThatWait(String node, Instant at);
}
