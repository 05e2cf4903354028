package io.closeout.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

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

    /**
     * 反结账 as a signed exception: finance asks, a second person agrees.
     *
     * @param agreedBy null while it waits
     */
    record Reopening(String askedBy, String reason, Instant askedAt, String agreedBy, Instant agreedAt) {}

    /**
     * Asks that a closed month be opened again.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no finance controller of the whole company, gives no reason, the month is
     *                                     open, or somebody has asked already
     */
    void askToReopen(String company, YearMonth month, String actor, String reason);

    /**
     * Opens the month again; it is closed like any other.
     *
     * @throws io.closeout.refusal.Refusal if nobody has asked, or the actor asked, or is neither asset supervisor nor finance
     *                                     controller of the whole company
     */
    void reopen(String company, YearMonth month, String actor);

    /** Who asked and who agreed, oldest first. */
    List<Reopening> reopenings(String company, YearMonth month);
}
