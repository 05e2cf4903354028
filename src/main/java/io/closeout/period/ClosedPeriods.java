package io.closeout.period;

import java.time.YearMonth;
import org.springframework.data.repository.Repository;

interface ClosedPeriods extends Repository<ClosedPeriod, Long> {
    ClosedPeriod save(ClosedPeriod period);

    void deleteByCompanyAndMonth(String company, YearMonth month);

    boolean existsByCompanyAndMonth(String company, YearMonth month);
}
