package io.closeout.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Monday to Friday in the configured office hours. Public holidays are not known yet. */
@Component
class OfficeHours implements WorkingCalendar {
    private final TimeSettings settings;

    OfficeHours(TimeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Instant plusWorkingHours(Instant from, long hours) {
        ZonedDateTime at = from.atZone(settings.zone());
        Duration left = Duration.ofHours(hours);
        for (LocalDate day = at.toLocalDate(); ; day = day.plusDays(1)) {
            if (isWeekend(day)) {
                continue;
            }
            for (TimeSettings.Stretch stretch : settings.officeHours()) {
                ZonedDateTime opens = later(at, day.atTime(stretch.from()).atZone(settings.zone()));
                Duration open = Duration.between(opens, day.atTime(stretch.to()).atZone(settings.zone()));
                if (open.isNegative() || open.isZero()) {
                    continue;
                }
                if (open.compareTo(left) >= 0) {
                    return opens.plus(left).toInstant();
                }
                left = left.minus(open);
            }
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
