package io.closeout.depreciation;

/** How a company keeps a book. An asset keeps the settings by which it was first charged: a choice counts for later ones. */
public interface BookSettings {
    /** {@link ScheduleRequest.Settings#DEFAULT} unless the company has chosen. */
    ScheduleRequest.Settings of(String company, Book book);

    /**
     * @param actor a finance controller of the whole company
     * @throws io.closeout.refusal.Refusal if the actor is not
     */
    void choose(String company, Book book, ScheduleRequest.Settings settings, String actor);
}
