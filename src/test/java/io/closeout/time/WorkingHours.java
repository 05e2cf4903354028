package io.closeout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2025-06-10 is a Tuesday. */
class WorkingHours {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingCalendar calendar = new OfficeHours(new TimeSettings(
            ZONE,
            List.of(
                    new TimeSettings.Stretch(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new TimeSettings.Stretch(LocalTime.of(13, 0), LocalTime.of(18, 0)))));

    @ParameterizedTest(name = "{1} hours from {0} end at {2}")
    @CsvSource({
        "2025-06-10T09:00, 3, 2025-06-10T12:00",
        "2025-06-10T09:00, 4, 2025-06-10T14:00",
        "2025-06-10T09:00, 8, 2025-06-10T18:00",
        "2025-06-10T09:00, 9, 2025-06-11T10:00",
        "2025-06-10T12:30, 1, 2025-06-10T14:00",
        "2025-06-10T17:59, 1, 2025-06-11T09:59",
        "2025-06-10T22:00, 1, 2025-06-11T10:00",
        "2025-06-13T17:00, 2, 2025-06-16T10:00",
        "2025-06-14T10:00, 8, 2025-06-16T18:00",
        "2025-06-10T09:00, 40, 2025-06-16T18:00"
    })
    void countOnlyWhenTheOfficeIsOpen(LocalDateTime from, long hours, LocalDateTime end) {
        assertThat(calendar.plusWorkingHours(from.atZone(ZONE).toInstant(), hours))
                .isEqualTo(end.atZone(ZONE).toInstant());
    }
}
