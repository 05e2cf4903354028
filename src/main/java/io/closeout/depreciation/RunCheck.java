package io.closeout.depreciation;

import java.time.YearMonth;
import java.util.List;

/** One question of the check-list. Modules above this one answer those about their own matters. */
public interface RunCheck {
    /** What is open for the month, empty if nothing is. */
    List<CheckPoint> open(String company, YearMonth month);
}
