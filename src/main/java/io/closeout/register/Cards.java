package io.closeout.register;

import io.closeout.money.Money;
import io.closeout.organisation.Reach;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Opens asset cards and keeps what is written on them, with the history of every field. */
public interface Cards {
    void define(AssetClass assetClass);

    /** The classes of a company, by code. */
    List<AssetClass> classes(String company);

    /** @throws io.closeout.refusal.Refusal if the company has no such class */
    AssetClass assetClass(String company, String code);

    CardChecks checks(String company);

    /**
     * Opens a card and fixes its depreciation policy on it: method, life and residual value are those given, else those
     * of its class or the nearest class above that has a policy.
     *
     * @throws io.closeout.refusal.Refusal if {@link CardChecks} has a reason against it, the actor is no asset keeper
     *                                     where it belongs, the code is taken, its parent is unknown or no policy covers
     *                                     its class
     */
    AssetCard register(String company, CardValues values, Change change);

    /**
     * Opens many cards at once; one that is already there as it was given here before, or as it would stand if it were
     * opened now, is left as it is. Parents may stand
     * anywhere in the same list or be there already; they are not asked for.
     *
     * @return how many were opened
     * @throws io.closeout.refusal.Refusal as for one card; then none is opened
     */
    int registerAll(String company, List<CardValues> cards, Change change);

    /** Of the given codes those that cards within reach have. */
    Map<String, Prints> registered(Reach reach, Collection<String> codes);

    /**
     * How to tell whether a card is already there: by its {@link CardValues#fingerprint}.
     *
     * @param registeredAs of the values it was registered with
     * @param standsAs     of the values it has now, with what was completed and amended
     */
    record Prints(String registeredAs, String standsAs) {
        /** True if these values would change nothing. */
        public boolean areOf(CardValues values) {
            String print = values.fingerprint();
            return print.equals(registeredAs) || print.equals(standsAs);
        }
    }

    /**
     * Of the given serial numbers those that cards within reach have, each with the code of such a card, the first by code;
     * revoked cards do not count.
     */
    Map<String, String> bySerialNumber(Reach reach, Collection<String> serialNumbers);

    /** What the fixed assets within reach that were taken over at the end of the month stood at. */
    TakenOver takenOver(Reach reach, YearMonth month);

    /** Sums over cards, each as a positive amount. */
    record TakenOver(Money cost, Money accumulated, Money impairment) {}

    /**
     * Changes fields that need no sign-off and keeps what they were.
     *
     * @param changes an empty text removes the value
     * @throws io.closeout.refusal.Refusal if a field is fixed, a value cannot be kept, or the actor is no asset keeper there
     */
    AssetCard amend(long id, Map<CardField, String> changes, Change change);

    /**
     * Changes fields by a change that was signed off, fixed ones too, and keeps what they were; the branch of the card
     * follows the department that uses the largest part.
     *
     * @throws io.closeout.refusal.Refusal if a value cannot be kept
     */
    AssetCard changeSigned(long id, Map<CardField, String> changes, Change change);

    /** @throws io.closeout.refusal.Refusal if the actor is no asset keeper where the card belongs */
    void requireKeeper(AssetCard card, String actor);

    /** Every change of a field, oldest first. */
    List<FieldChange> fieldHistory(long id);
}
