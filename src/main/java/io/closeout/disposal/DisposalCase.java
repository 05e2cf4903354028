package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.signoff.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A case as it stands.
 *
 * @param reviewedBy         finance reviewer, null before the review
 * @param basis              which date gives the derecognition month, confirmed at review
 * @param derecognitionMonth fixed when the last seat signs: the last month of depreciation (CAS 4 art. 21)
 * @param cleaningCost       清理费用 in all that the first voucher books
 * @param scrapMaterial      残料 in all that the first voucher books
 * @param moreExpected       costs or proceeds come after the write-off; 固定资产清理 is open until they have
 * @param priorYear          where depreciation of an earlier year goes, null where there was nothing to choose
 * @param earlierYears       the tax years concerned, with spaces between; empty if there are none
 * @param round              the latest round of sign-off, null before the first
 * @param voucherKey         the voucher prepared last, null before the first
 * @param followUpOf         the case whose struck lines go on here, null otherwise
 * @param lines              by asset code
 * @param journal            oldest first
 */
public record DisposalCase(
        String number,
        String company,
        String branch,
        String applicant,
        DisposalReason reason,
        String note,
        LocalDate stoppedOn,
        Leaving leaving,
        CaseStatus status,
        String reviewedBy,
        DerecognitionBasis basis,
        YearMonth derecognitionMonth,
        Money cleaningCost,
        Money scrapMaterial,
        boolean moreExpected,
        PriorYear priorYear,
        String earlierYears,
        Long round,
        String voucherKey,
        String followUpOf,
        Instant reportedAt,
        List<DisposalLine> lines,
        List<CaseStep> journal) {
    /** What a round of sign-off calls it. */
    public static final String SUBJECT = "case";

    /** What a round of sign-off is about. */
    public Subject subject() {
        return new Subject(company, SUBJECT, number);
    }

    public List<DisposalLine> openLines() {
        return lines.stream().filter(DisposalLine::open).toList();
    }

    /** 批次原值: the cost of all assets of the case. */
    public Money totalCost() {
        return lines.stream().map(line -> line.asset().cost()).reduce(Money.ZERO, Money::plus);
    }

    /** Whether something of it stands on the books: without that there is nothing to post. */
    public boolean needsVoucher() {
        return openLines().stream().anyMatch(line -> line.asset().kind().onTheBooks());
    }

    public boolean allIsolated() {
        return openLines().stream().noneMatch(DisposalLine::awaitsIsolation);
    }
}
