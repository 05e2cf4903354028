package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.Charge;
import io.closeout.disposal.PriorYear;
import io.closeout.disposal.RestoreReason;
import io.closeout.disposal.RestoreRequest;
import io.closeout.disposal.Restores;
import io.closeout.disposal.ReviewPreviews;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stopped in October, noticed in February: November, December and January are taken back. */
class AWriteOffReachesIntoAnEarlierYear extends ACompanyOfItsOwn {
    private static final String OURS = "7300";
    private static final LocalDate STOPPED = LocalDate.of(2025, 10, 15);

    @Autowired
    private ReviewPreviews previews;

    @Autowired
    private Restores restores;

    AWriteOffReachesIntoAnEarlierYear() {
        super(OURS, AccountingStandard.CAS);
    }

    @BeforeEach
    void february() {
        clock.set(LocalDate.of(2026, 2, 10).atTime(9, 0));
    }

    @Test
    void financeChoosesWithAReasonAndSeesBothWaysBefore() {
        AssetCard printer = charged();
        String caseNumber = toBeReviewed(STOPPED, printer);

        ReviewPreviews.BothWays both = previews.bothWays(caseNumber).orElseThrow();
        assertThat(both.years()).containsExactly(2025);
        assertThat(both.changes())
                .extracting(change -> change.step() + " " + change.account().code())
                .containsExactlyInAnyOrder("TAKE_BACK 6602", "TAKE_BACK 6901", "RETAIN 6901", "RETAIN 4104");
        assertThatThrownBy(() -> passes(caseNumber, Map.of())).hasMessageContaining("disposal.prior-year-unchosen");
        assertThatThrownBy(() -> passes(caseNumber, Map.of("priorYear", "ADJUSTMENT", "reviewComment", "")))
                .hasMessageContaining("disposal.prior-year-reason");
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
    }

    @Test
    void throughTheAdjustmentOfEarlierYearsToRetainedEarnings() {
        AssetCard printer = charged();
        String caseNumber = reviewedAs("ADJUSTMENT", printer);
        Voucher voucher = voucherOf(caseNumber);

        assertThat(accounts(voucher, Step.TAKE_BACK)).containsExactly("6901", "6901", "6602");
        assertThat(balance("6901", voucher)).isEqualTo(Money.ZERO);
        assertThat(balance("4104", voucher)).isEqualTo(Money.of("-95.00"));
        assertThat(disposalCase(caseNumber).earlierYears()).isEqualTo("2025");
        assertThat(disposalCase(caseNumber).priorYear()).isEqualTo(PriorYear.ADJUSTMENT);
    }

    @Test
    void orInTheCurrentPeriod() {
        String caseNumber = reviewedAs("CURRENT_PERIOD", charged());
        Voucher voucher = voucherOf(caseNumber);

        assertThat(accounts(voucher, Step.TAKE_BACK)).containsExactly("6602", "6602", "6602");
        assertThat(voucher.entries()).extracting(JournalEntry::step).doesNotContain(Step.RETAIN);
        assertThat(disposalCase(caseNumber).earlierYears()).isEqualTo("2025");
    }

    @Test
    void nothingIsChosenWhereNothingOfAnEarlierYearIsTakenBack() {
        String caseNumber = toBeReviewed(LocalDate.of(2026, 2, 2), charged());

        assertThat(previews.bothWays(caseNumber)).isEmpty();
        assertThatThrownBy(() -> passes(caseNumber, Map.of("priorYear", "ADJUSTMENT")))
                .hasMessageContaining("disposal.no-earlier-year");
        passes(caseNumber, Map.of());
        assertThat(disposalCase(caseNumber).earlierYears()).isEmpty();
    }

    @Test
    void aRestoreUndoesTheAdjustmentToo() {
        AssetCard printer = charged();
        AssetCard twin = anAssetSince("2023-01-20", "3000.00");
        String caseNumber = reviewedAs("ADJUSTMENT", printer);
        isConfirmed(caseNumber);
        String restore = restores.request(
                        new RestoreRequest(
                                caseNumber, List.of(printer.code()), RestoreReason.WRONGLY_WRITTEN_OFF, "贴错标签"),
                        the(Role.ASSET_KEEPER))
                .number();
        does(the(Role.FINANCE_REVIEWER), "Task_ReviewRestore", restore, Map.of("reviewDecision", "PASS"));
        does(the(Role.FINANCE_CONTROLLER), "Task_ConfirmRestore", restore, Map.of("confirmation", "CONFIRM"));

        Voucher reversal = vouchers.about(OURS, restore).get(0);
        assertThat(reversal.status()).isEqualTo(VoucherStatus.POSTED);
        for (String account : List.of("6901", "4104", "1606", "6602")) {
            assertThat(balance(account, voucherOf(caseNumber), reversal))
                    .as(account)
                    .isEqualTo(Money.ZERO);
        }
        atOnce.charge(OURS, YearMonth.of(2026, 2));
        assertThat(amounts(printer)).isEqualTo(amounts(twin));
    }

    private AssetCard charged() {
        AssetCard printer = anAssetSince("2023-01-20", "3000.00");
        atOnce.charge(OURS, YearMonth.of(2026, 1));
        return printer;
    }

    private String reviewedAs(String choice, AssetCard printer) {
        String caseNumber = toBeReviewed(STOPPED, printer);
        passes(caseNumber, Map.of("priorYear", choice, "reviewComment", "上年漏报停用，金额重大"));
        signedBySeats(caseNumber);
        return caseNumber;
    }

    private List<String> amounts(AssetCard asset) {
        return book.postedAfter(asset.id(), YearMonth.of(2000, 1)).stream()
                .map(AWriteOffReachesIntoAnEarlierYear::text)
                .toList();
    }

    private static String text(Charge charge) {
        return charge.month() + " " + charge.amount() + " " + charge.expense().code();
    }

    private static List<String> accounts(Voucher voucher, Step step) {
        return voucher.entries().stream()
                .filter(entry -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> !line.debit().isZero())
                .map(line -> line.account().code())
                .toList();
    }

    private static Money balance(String account, Voucher... posted) {
        return Stream.of(posted)
                .flatMap(voucher -> voucher.entries().stream())
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(account))
                .map(AWriteOffReachesIntoAnEarlierYear::balance)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money balance(Line line) {
        return line.debit().minus(line.credit());
    }
}
