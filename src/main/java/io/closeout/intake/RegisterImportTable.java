package io.closeout.intake;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterImportTable extends Repository<ImportEntity, Long> {
    ImportEntity saveAndFlush(ImportEntity entity);

    Optional<ImportEntity> findById(long id);

    List<ImportEntity> findByCompanyOrderByIdDesc(String company);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ImportEntity i where i.id = :id")
    Optional<ImportEntity> lockById(long id);
}
