package io.closeout.change;

import io.closeout.depreciation.LifeEvents.Effect;
import io.closeout.voucher.JournalEntry;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes seen from outside: asked for, looked at. */
public interface AssetChanges {
    /**
     * Asks for a change; its process begins in the same transaction.
     *
     * @throws io.closeout.refusal.Refusal if the actor is neither asset keeper nor finance reviewer where the assets belong
     *                                     or does not see them, they belong to several branches, an asset is in another
     *                                     change or in a state that does not allow it, something is missing or not asked
     *                                     for, there is no note, or the books cannot follow it
     */
    AssetChange request(ChangeRequest request, String actor);

    /** Empty if there is no such change. */
    Optional<AssetChange> find(String number);

    /** The same, empty also if the person does not see it: beyond their reach, not asked for or signed by them. */
    Optional<AssetChange> find(String number, String login);

    /**
     * One page of what a person sees, the newest first.
     *
     * @param page from 0
     */
    List<AssetChange> seenBy(String login, int page, int size);

    long countSeenBy(String login);

    /** All changes of an asset that are under way or done, the newest first. */
    List<AssetChange> ofAsset(long asset);

    /** Of the assets of a company those a change was asked for since then that is not refused, with its number. */
    Map<Long, String> askedSince(String company, Instant since);

    /**
     * What it would do now; writes nothing.
     *
     * @throws io.closeout.refusal.Refusal if there is no such change, or it cannot be done any more
     */
    Preview preview(String number);

    /**
     * @param month   the open period it would take effect in
     * @param effects on the accounting book, one per asset that stands in it, by code
     * @param entries empty if it posts nothing
     */
    record Preview(YearMonth month, List<OnAsset> effects, List<JournalEntry> entries) {}

    record OnAsset(String code, Effect effect) {}
}
