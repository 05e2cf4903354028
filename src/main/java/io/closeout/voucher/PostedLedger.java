package io.closeout.voucher;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.List;

/** What the posted vouchers add up to: the part of the general ledger that Closeout has written. Debits are positive. */
public interface PostedLedger {
    /**
     * An account over some months.
     *
     * @param opening before the first of them; none of what others booked there
     */
    record Turnover(String code, String name, Money opening, Money debit, Money credit) {
        public Money closing() {
            return opening.plus(debit).minus(credit);
        }
    }

    /** Every account with a line up to the last month, by code. */
    List<Turnover> turnovers(String company, YearMonth from, YearMonth to);

    /**
     * What an account still holds of one asset.
     *
     * @param since the first month with a line
     */
    record Open(String asset, Money balance, YearMonth since) {}

    /** The assets whose lines on an account do not add up to zero at the end of a month, the oldest first. */
    List<Open> open(String company, String account, YearMonth upTo);

    /** The codes of assets whose cost left an account in a later month than the given one. */
    List<String> leftAfter(String company, String fixedAssets, YearMonth month);

    /** Whether there is a voucher of this key, posted or not. */
    boolean knows(String voucherKey);

    /** Confirmed or refused vouchers of a month or earlier, which the ERP does not have yet, the oldest first. */
    List<Voucher> onTheWay(String company, YearMonth upTo);
}
