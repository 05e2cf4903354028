package io.closeout.time;

import java.time.Instant;

/** Working time: deadlines count only hours in which an office is open. */
public interface WorkingCalendar {
    /** The instant at which the given number of working hours has passed since {@code from}. */
    Instant plusWorkingHours(Instant from, long hours);
}
