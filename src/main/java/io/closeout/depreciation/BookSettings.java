package io.closeout.depreciation;

import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciationMethod;
import java.time.Instant;
import java.util.List;

/** How a company keeps a book. An asset keeps the settings by which it was first charged: a choice counts for later ones. */
public interface BookSettings {
    /** {@link ScheduleRequest.Settings#DEFAULT} unless the company has chosen. */
    ScheduleRequest.Settings of(String company, Book book);

    /**
     * Choosing what is chosen already changes nothing.
     *
     * @param actor a finance controller of the whole company
     * @throws Refusal if the actor is not, or the convention is not defined with that rounding for any asset
     */
    void choose(String company, Book book, ScheduleRequest.Settings settings, String actor);

    /** Who chose what, and when. */
    record Choice(ScheduleRequest.Settings settings, String chosenBy, Instant chosenAt) {}

    /** The last first; empty while the company keeps to the default. */
    List<Choice> history(String company, Book book);

    /**
     * Assets that would be refused by the next run.
     *
     * @param why what their method, life or take-on lacks under the settings
     */
    record NotDefined(DepreciationMethod method, long assets, Refusal why) {}

    /** Of the assets that the accounting book has not charged yet, those for which its settings are not defined. */
    List<NotDefined> notDefined(String company);
}
