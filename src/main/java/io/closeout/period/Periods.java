package io.closeout.period;

import java.time.YearMonth;

/** Which months of a company's books still take entries. */
public interface Periods {
    /** The month in which an entry made today belongs: this month, or the next open one if this month is closed. */
    YearMonth current(String company);

    boolean isOpen(String company, YearMonth month);

    /** @throws io.closeout.refusal.Refusal if the month is closed */
    void requireOpen(String company, YearMonth month);

    /**
     * Closes a month for good; closing it again changes nothing.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no finance controller of the whole company
     */
    void close(String company, YearMonth month, String actor);
}
