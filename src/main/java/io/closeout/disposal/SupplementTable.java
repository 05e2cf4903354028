package io.closeout.disposal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SupplementTable extends Repository<SupplementEntity, Long> {
    SupplementEntity saveAndFlush(SupplementEntity supplement);

    Optional<SupplementEntity> findByOpenCaseNumber(String number);

    int countByCaseNumber(String number);
}
