package io.closeout.voucher;

import io.closeout.organisation.Reach;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VoucherTable extends Repository<VoucherEntity, Long> {
    VoucherEntity save(VoucherEntity voucher);

    Optional<VoucherEntity> findByVoucherKey(String key);

    List<VoucherEntity> findByCompanyAndSubjectOrderById(String company, String subject);

    List<VoucherEntity> findByCompanyAndStatusInAndPeriodLessThanEqualOrderById(
            String company, Collection<VoucherStatus> statuses, YearMonth upTo);

    String WAITING = " from VoucherEntity v where v.status = io.closeout.voucher.VoucherStatus.WAITING"
            + " and v.company = :#{#reach.company()}"
            + " and (:#{#reach.whole()} = true or v.branch in (:#{#reach.branches()}))";

    String IN_PERIOD = " and (:period is null or v.period = :period)";

    @Query("select v" + WAITING + IN_PERIOD + " order by v.id")
    List<VoucherEntity> findWaiting(Reach reach, YearMonth period, Pageable page);

    @Query("select count(v)" + WAITING + IN_PERIOD)
    long countWaiting(Reach reach, YearMonth period);

    @Query("select distinct v.period" + WAITING + " order by v.period")
    List<YearMonth> findWaitingPeriods(Reach reach);
}
