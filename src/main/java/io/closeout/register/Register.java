package io.closeout.register;

import io.closeout.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The asset register: its cards and their states. {@link Cards} opens and amends them. Every verb that changes a state guards the change by {@link AssetVerb} and writes one history row
 * and one audit entry; a change that the table does not allow is refused.
 */
public interface Register {
    Optional<AssetCard> find(String company, String code);

    /**
     * The card that a person means by what a label or an old list says: the one with that code, else the only one that had
     * it before (旧资产编码), revoked cards apart. Empty if there is none in sight, or several of those in sight had it.
     */
    Optional<AssetCard> lookUp(Sight sight, String label);

    AssetCard card(long id);

    List<AssetCard> cards(Collection<Long> ids);

    /** All cards of a company, by code. */
    List<AssetCard> cards(String company);

    /** The ids of all cards of a company, ascending. */
    List<Long> ids(String company);

    /** 停用未核销: use has stopped, the asset is still on the books; by code. */
    List<AssetCard> stopped(String company);

    /**
     * The next cards in sight by code, for whoever goes through all of them without holding them all.
     *
     * @param after the code they come after; empty for the first
     */
    List<AssetCard> cardsAfter(Sight sight, String after, int limit);

    /**
     * What a list is asked for.
     *
     * @param state null: any
     * @param text  part of a code, former code, name, serial number or location; empty: any
     */
    record Search(AssetState state, String text) {}

    long count(Sight sight, Search search);

    /**
     * One page of the cards that are found, by code.
     *
     * @param page from 0
     */
    List<AssetCard> found(Sight sight, Search search, int page, int size);

    /** How many assets in sight are in a state, and what they cost. */
    record StateTotal(AssetState state, long assets, Money cost) {}

    /** States that nothing is in are left out. */
    List<StateTotal> totals(Sight sight);

    /** The cards in sight whose parent is the given one (附属设备), by code. */
    List<AssetCard> components(Sight sight, String parentCode);

    /** The cards that came from a document of the source: an order, an invoice or a receipt. */
    List<AssetCard> fromSource(String company, String sourceDocument);

    List<StateChange> history(long id);

    /** 停用闲置; the use status of the card follows, here and in the next five. */
    void layIdle(long id, Change change);

    /** 恢复使用. */
    void reuse(long id, Change change);

    /** 转入改造. */
    void beginRenovation(long id, Change change);

    /** 改造完工转回. */
    void finishRenovation(long id, Change change);

    /** 划分为持有待售. */
    void holdForSale(long id, Change change);

    /** 撤销持有待售. */
    void withdrawSale(long id, Change change);

    /**
     * @param lastChargeMonth the last month runs may charge while the asset waits; null: they go on
     */
    void reportStopped(long id, LocalDate stoppedOn, YearMonth lastChargeMonth, Change change);

    /** @param location where it stands from now on, null if it stays where it is */
    void isolate(long id, String location, YearMonth lastChargeMonth, Change change);

    void submitForApproval(long id, Change change);

    void approveWriteOff(long id, YearMonth lastChargeMonth, Change change);

    void sendBackForReview(long id, Change change);

    void recallToPickup(long id, Change change);

    void strike(long id, Change change);

    void dispose(long id, Change change);

    /**
     * The write-off was wrong and its voucher is reversed: back to the state before the asset was reported, depreciation goes
     * on.
     */
    void reinstate(long id, Change change);

    /** The asset never was the company's: its source was cancelled before anything was charged. */
    void revoke(long id, Change change);

    /** Runs charge nothing after the given month until the asset is reported or restored. */
    void stopCharging(long id, YearMonth lastChargeMonth, Change change);

    /** Back to the state before it was reported; depreciation goes on, skipped months are charged in the next run. */
    void restore(long id, Change change);
}
