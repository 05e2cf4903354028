package io.closeout.disposal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RestoreTable extends Repository<RestoreEntity, Long> {
    RestoreEntity saveAndFlush(RestoreEntity restore);

    Optional<RestoreEntity> findByRestoreNumber(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RestoreEntity r where r.restoreNumber = :number")
    Optional<RestoreEntity> lockByRestoreNumber(String number);

    List<RestoreEntity> findByCaseNumberOrderById(String caseNumber);

    @Query("select r.restoreNumber from RestoreEntity r join r.lines l where l.openAssetId = :asset")
    Optional<String> findOpenByAsset(long asset);
}
