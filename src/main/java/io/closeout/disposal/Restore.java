package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import java.time.Instant;
import java.util.List;

/**
 * A restore as it stands.
 *
 * @param reviewedBy null before the review
 * @param worth      what the assets are worth now, all together; zero where the old value comes back
 * @param voucherKey the voucher prepared last, null before the first
 * @param assets     that come back, by code
 * @param newCards   under which they came back later, by code; empty before that, or if they came back as they were
 */
public record Restore(
        String number,
        String caseNumber,
        String company,
        String branch,
        String applicant,
        RestoreReason reason,
        String note,
        RestoreStatus status,
        String reviewedBy,
        Money worth,
        String voucherKey,
        Instant requestedAt,
        List<AssetCard> assets,
        List<AssetCard> newCards) {
    public Money totalCost() {
        return assets.stream().map(AssetCard::cost).reduce(Money.ZERO, Money::plus);
    }

    /** Whether something of it stood on the books: without that there is nothing to post. */
    public boolean needsVoucher() {
        return assets.stream().anyMatch(asset -> asset.kind().onTheBooks());
    }
}
