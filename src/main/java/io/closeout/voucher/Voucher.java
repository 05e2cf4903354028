package io.closeout.voucher;

import io.closeout.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A voucher as it stands.
 *
 * @param key             permanent idempotency key, also in the ledger
 * @param branch          of the subject, empty for the head office
 * @param subject         what it is about, e.g. a case number
 * @param replaces        key of the cancelled voucher in whose place it was priced again, null for the first
 * @param number          given at posting, else null
 * @param ledgerReference what the ledger calls it, null before posting
 * @param refusal         what the ledger said when it refused it, else null
 */
public record Voucher(
        String key,
        String company,
        String branch,
        String subject,
        String replaces,
        VoucherStatus status,
        YearMonth period,
        List<JournalEntry> entries,
        String reviewedBy,
        String confirmedBy,
        LocalDate voucherDate,
        String number,
        String ledgerReference,
        String refusal,
        Instant preparedAt,
        Instant postedAt) {
    /** True if it would be dated or priced otherwise now: it must not be confirmed as it is. */
    public boolean isStale(List<JournalEntry> now, YearMonth open) {
        return !now.equals(entries) || !open.equals(period);
    }

    /** Sum of all debits, reversals with their sign. */
    public Money total() {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(Line::debit)
                .reduce(Money.ZERO, Money::plus);
    }
}
