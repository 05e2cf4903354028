package io.closeout.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The only place that knows what time it is. Its zone is the one in which the companies keep their books. */
@Component
public class BusinessClock {
    private final Clock clock;

    BusinessClock(Clock clock) {
        this.clock = clock;
    }

    /** Now, to the microsecond: what the database can keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return dateOf(now());
    }

    public YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** When a month is over by the calendar. */
    public Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant();
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
