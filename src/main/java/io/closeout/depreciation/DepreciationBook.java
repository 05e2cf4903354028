package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The accounting book of depreciation. */
public interface DepreciationBook {
    /**
     * The whole life of a card, registered or drafted, as this book charges it.
     *
     * @return empty for a card that is not depreciated, or whose months cannot be known without readings
     * @throws io.closeout.refusal.Refusal if what the card says cannot be depreciated
     */
    Optional<Schedule> schedule(AssetCard card);

    /** The last month a registered card is charged, as far as it is known; empty for units, and for what is not charged. */
    Optional<YearMonth> lastCharge(AssetCard card);

    /** The value on the books from the rows posted so far; nothing once the asset has left them. */
    BookValue postedValue(long asset);

    /** The posted charges of months after the given one that have not been taken back, oldest first. */
    List<Charge> postedAfter(long asset, YearMonth month);

    /**
     * The charges up to and including the given month that no run has posted, oldest first; zero months are left out.
     * An asset under 工作量法 is charged as far as its readings go: {@link WorkReadings#missing} names those that wait.
     */
    List<Charge> missingUpTo(long asset, YearMonth month);

    /** The value at the end of the given month, as if every charge up to it were posted and none after it. */
    BookValue valueAtEndOf(long asset, YearMonth month);

    /**
     * What a write-off clears as a fixed asset: all that stands on the books, as if it were charged up to and including
     * the given month and not after it. Nothing of what stands elsewhere: in 在建工程, in 持有待售资产.
     */
    BookValue clearedAfter(long asset, YearMonth lastMonth);

    /**
     * What a write-off clears from 持有待售资产, as if it were charged up to and including the given month; zero if the asset
     * is not held for sale.
     */
    Money heldForSale(long asset, YearMonth lastMonth);

    /** What the asset is worth on the books wherever it stands there: as a fixed asset or as held for sale. */
    Money carryingAmount(long asset);

    /** The month in which its value moved away from the fixed assets last, or came back; empty if it never did. */
    Optional<YearMonth> movedIn(long asset);

    /** What a disposal voucher took back of an asset and nothing has given back since, oldest first. */
    List<Charge> takenBackBy(String voucherKey, long asset);

    /**
     * The charges up to and including the given month that would stand on the books if the asset had not left them, and do
     * not, oldest first; those that were taken back are not among them.
     */
    List<Charge> missingWhileGone(long asset, YearMonth month);

    /** Enters into the book what a posted restore voucher charged and gave back; a second call changes nothing. */
    void enterRestore(
            String company, String voucherKey, YearMonth period, List<Charge> charged, List<Charge> givenBack);

    /** Takes out of the book what a voucher entered that the ledger never took; a second call changes nothing. */
    void takeOutDisposal(String company, String voucherKey);

    /** Enters into the book what a posted disposal voucher charged and took back; a second call changes nothing. */
    void enterDisposal(
            String company, String voucherKey, YearMonth period, List<Charge> charged, List<Charge> takenBack);
}
