package io.closeout.period;

import java.time.YearMonth;

/** Tells the modules above that a month has ended; implemented by the workflow module in the caller's transaction. */
public interface PeriodFlow {
    /** The month takes no entries any more: what waits in it has to move on. */
    void closed(String company, YearMonth month);
}
