package io.closeout.change;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.signoff.Subject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A change (资产变更单) as it stands.
 *
 * @param reviewedBy null before the review
 * @param month      the period from whose end on it counts; null before it took effect
 * @param voucherKey the voucher prepared last, null if there is none
 * @param assets     it is about, by code
 */
public record AssetChange(
        String number,
        String company,
        String branch,
        String applicant,
        ChangeKind kind,
        ChangeTerms terms,
        String note,
        ChangeStatus status,
        String reviewedBy,
        YearMonth month,
        String voucherKey,
        Instant requestedAt,
        List<AssetCard> assets,
        List<ChangeStep> journal) {
    /** What a round of sign-off calls it. */
    public static final String SUBJECT = "change";

    /** What a round of sign-off is about. */
    public Subject subject() {
        return new Subject(company, SUBJECT, number);
    }

    public Money totalCost() {
        return assets.stream().map(AssetCard::cost).reduce(Money.ZERO, Money::plus);
    }
}
