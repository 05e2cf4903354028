package io.closeout.voucher;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VoucherTable extends Repository<VoucherEntity, Long> {
    VoucherEntity save(VoucherEntity voucher);

    Optional<VoucherEntity> findByVoucherKey(String key);

    List<VoucherEntity> findByCompanyAndSubjectOrderById(String company, String subject);

    List<VoucherEntity> findByCompanyAndStatusInAndPeriodLessThanEqualOrderById(
            String company, Collection<VoucherStatus> statuses, YearMonth upTo);
}
