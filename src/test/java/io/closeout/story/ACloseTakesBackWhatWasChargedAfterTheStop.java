package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.BookTotals;
import io.closeout.depreciation.Charge;
import io.closeout.depreciation.DepreciationProofs;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunFindings;
import io.closeout.depreciation.RunStatus;
import io.closeout.depreciation.StoppedAsset;
import io.closeout.disposal.RestoreReason;
import io.closeout.disposal.RestoreRequest;
import io.closeout.disposal.Restores;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stopped in February, noticed in June, when March to May were charged: the close takes them back with its own voucher.
 * The twin of the asset is never stopped: what happens to it is what should have happened.
 */
class ACloseTakesBackWhatWasChargedAfterTheStop extends ACompanyOfItsOwn {
    private static final AtomicInteger COMPANIES = new AtomicInteger();
    private static final LocalDate STOPPED = LocalDate.of(2025, 2, 15);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final YearMonth EVER = YearMonth.of(2000, 1);

    @Autowired
    private DepreciationRuns runs;

    @Autowired
    private RunFindings findings;

    @Autowired
    private BookTotals totals;

    @Autowired
    private DepreciationProofs proofs;

    @Autowired
    private Restores restores;

    private AssetCard printer;
    private AssetCard twin;

    ACloseTakesBackWhatWasChargedAfterTheStop() {
        super("74%02d".formatted(COMPANIES.incrementAndGet()), AccountingStandard.CAS);
    }

    /** 3,333.33 at 5 %, 60 months: 52.78 a month, the remainder of a year in its January. */
    private void charged(YearMonth upTo) {
        printer = anAssetSince("2024-01-20", "3333.33");
        twin = anAssetSince("2024-01-20", "3333.33");
        atOnce.charge(company, upTo);
    }

    private String checking(YearMonth month) {
        clock.set(month.atDay(10).atTime(9, 0));
        return runs.start(company, month, the(Role.FINANCE_REVIEWER)).number();
    }

    private void checks(String run, Map<String, String> answers) {
        does(the(Role.FINANCE_REVIEWER), "Task_ClearCheckList", run, answers);
    }

    private void charges(String run) {
        does(the(Role.FINANCE_REVIEWER), "Task_ReleaseRun", run, Map.of("releaseDecision", "CHARGE"));
    }

    private void passesOn(String run) {
        does(
                the(Role.FINANCE_REVIEWER),
                "Task_ReviewRun",
                run,
                Map.of("reviewDecision", "PASS", "runComment", "计税台账无税务类型"));
    }

    private Voucher posted(String run) {
        does(the(Role.FINANCE_CONTROLLER), "Task_ConfirmRun", run, Map.of("confirmation", "CONFIRM"));
        assertThat(runs.run(run).status()).isEqualTo(RunStatus.CLOSED);
        return vouchers.voucher(runs.run(run).voucherKey());
    }

    private Voucher ran(YearMonth month, Map<String, String> answers) {
        String run = checking(month);
        checks(run, answers);
        charges(run);
        passesOn(run);
        return posted(run);
    }

    private Voucher cutOffIn(YearMonth month) {
        return ran(month, Map.of("cutOff", "BOOK"));
    }

    private static List<String> lines(Voucher voucher, Step step) {
        return voucher.entries().stream()
                .filter(entry -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .map(line -> line.account().code() + " " + line.department() + " " + line.asset() + " " + line.debit()
                        + " " + line.credit())
                .toList();
    }

    private static Money balance(String account, Voucher... of) {
        return Stream.of(of)
                .flatMap(voucher -> voucher.entries().stream())
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(account))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    private List<String> standing(AssetCard asset) {
        return book.postedAfter(asset.id(), EVER).stream()
                .map(charge -> charge.month() + " " + charge.amount() + " "
                        + charge.expense().code())
                .toList();
    }

    private Money chargedUpTo(AssetCard asset, YearMonth month) {
        return book.postedAfter(asset.id(), EVER).stream()
                .filter(charge -> !charge.month().isAfter(month))
                .map(Charge::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void eachRowOnTheAccountItWasChargedToWithTheVoucherOfTheMonth() {
        charged(MAY);
        toBeReviewed(STOPPED, printer);
        String run = checking(JUNE);
        assertThat(findings.stopped(runs.run(run))).singleElement().satisfies(stopped -> {
            assertThat(stopped.proposed()).isEqualTo(Money.of("158.34"));
            assertThat(stopped.answer()).isEqualTo(StoppedAsset.Answer.BOOKABLE);
        });

        checks(run, Map.of("cutOff", "BOOK"));
        assertThat(standing(printer)).hasSize(16);
        charges(run);
        assertThat(standing(printer)).hasSize(13);
        passesOn(run);
        Voucher voucher = posted(run);

        assertThat(lines(voucher, Step.TAKE_BACK))
                .containsExactly(
                        "6602 USE " + printer.code() + " -158.34 0.00", "1602 USE " + printer.code() + " 0.00 -158.34");
        assertThat(lines(voucher, Step.DEPRECIATION)).containsExactly("6602 USE  52.78 0.00", "1602   0.00 52.78");
        assertThat(totals.enteredIn(company, JUNE)).containsExactly(new BookTotals.Entered(run, Money.of("-105.56")));
        assertThat(balance("1602", voucher)).isEqualTo(Money.of("105.56"));
        assertThat(book.postedValue(printer.id()).accumulated()).isEqualTo(chargedUpTo(twin, FEBRUARY));
        assertThat(findings.stopped(runs.run(run)))
                .extracting(StoppedAsset::answer)
                .containsExactly(StoppedAsset.Answer.BOOKED);
        assertThat(proofs.replay(printer.id()).differences()).isEmpty();
    }

    @Test
    void theWriteOffAfterItTakesNothingBackASecondTime() {
        charged(MAY);
        String caseNumber = toBeReviewed(STOPPED, printer);
        Voucher close = cutOffIn(JUNE);
        clock.set(JULY.atDay(10).atTime(9, 0));
        passes(caseNumber, Map.of());
        signedBySeats(caseNumber);
        isConfirmed(caseNumber);

        Voucher writeOff = voucherOf(caseNumber);
        assertThat(writeOff.entries())
                .extracting(JournalEntry::step)
                .doesNotContain(Step.TAKE_BACK, Step.CHARGE_MISSING);
        Money accumulated = chargedUpTo(twin, FEBRUARY);
        assertThat(balance("1602", writeOff)).isEqualTo(accumulated);
        assertThat(balance("1601", writeOff)).isEqualTo(Money.of("-3333.33"));
        assertThat(balance("6711", writeOff)).isEqualTo(Money.of("3333.33").minus(accumulated));
        // what the months charged (158.34 of it after the stop), less what the close took back, is what leaves 1602
        assertThat(chargedUpTo(printer, JULY)).isEqualTo(accumulated);
        assertThat(balance("6602", close)).isEqualTo(Money.of("52.78").minus(Money.of("158.34")));
    }

    @Test
    void aWithdrawalChargesItAgainInTheNextRunAsIfNothingHadHappened() {
        charged(MAY);
        String caseNumber = toBeReviewed(STOPPED, printer);
        cutOffIn(JUNE);
        disposals.withdraw(caseNumber, the(Role.OPERATIONS), "误报");

        Voucher july = ran(JULY, Map.of());

        assertThat(standing(printer)).isEqualTo(standing(twin)).hasSize(18);
        // March to June and July of the one, July of the other
        assertThat(lines(july, Step.DEPRECIATION)).containsExactly("6602 USE  316.68 0.00", "1602   0.00 316.68");
        assertThat(lines(july, Step.TAKE_BACK)).isEmpty();
        assertThat(proofs.replay(printer.id()).differences()).isEmpty();
        ran(JULY.plusMonths(1), Map.of());
        assertThat(standing(printer)).isEqualTo(standing(twin)).hasSize(19);
    }

    @Test
    void aSecondStopIsCutOffOnceMore() {
        charged(MAY);
        disposals.withdraw(withCutOff(), the(Role.OPERATIONS), "误报");
        ran(JULY, Map.of());
        clock.set(JULY.plusMonths(1).atDay(10).atTime(9, 0));
        String again = toBeReviewed(LocalDate.of(2025, 4, 1), printer);
        Voucher august = cutOffIn(JULY.plusMonths(1));

        assertThat(lines(august, Step.TAKE_BACK))
                .containsExactly(
                        "6602 USE " + printer.code() + " -158.34 0.00", "1602 USE " + printer.code() + " 0.00 -158.34");
        assertThat(standing(printer)).last().asString().startsWith("2025-04");
        disposals.withdraw(again, the(Role.OPERATIONS), "又误报");
        ran(JULY.plusMonths(2), Map.of());
        assertThat(standing(printer)).isEqualTo(standing(twin));
    }

    private String withCutOff() {
        String caseNumber = toBeReviewed(STOPPED, printer);
        cutOffIn(JUNE);
        return caseNumber;
    }

    @Test
    void aWriteOffByALaterDateChargesItAgainUpToThatDateAndARestoreTheRest() {
        charged(MAY);
        String caseNumber = withCutOff();
        clock.set(JULY.atDay(10).atTime(9, 0));
        passes(caseNumber, Map.of("derecognitionBasis", "APPROVED"));
        signedBySeats(caseNumber);
        isConfirmed(caseNumber);

        Voucher writeOff = voucherOf(caseNumber);
        assertThat(disposalCase(caseNumber).derecognitionMonth()).isEqualTo(JULY);
        assertThat(lines(writeOff, Step.CHARGE_MISSING).stream()
                        .filter(line -> line.startsWith("6602"))
                        .toList())
                .hasSize(5)
                .allMatch(line -> line.endsWith(" 52.78 0.00"));
        atOnce.charge(company, JULY);
        assertThat(standing(printer)).isEqualTo(standing(twin));

        clock.set(JULY.plusMonths(1).atDay(10).atTime(9, 0));
        String restore = restored(caseNumber);
        atOnce.charge(company, JULY.plusMonths(1));
        assertThat(standing(printer)).isEqualTo(standing(twin)).hasSize(19);
        assertThat(balance("1601", writeOff, vouchers.about(company, restore).get(0)))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aRestoreAfterAWriteOffGivesTheCutOffBackToo() {
        charged(MAY);
        String caseNumber = withCutOff();
        clock.set(JULY.atDay(10).atTime(9, 0));
        passes(caseNumber, Map.of());
        signedBySeats(caseNumber);
        isConfirmed(caseNumber);
        String restore = restored(caseNumber);
        atOnce.charge(company, JULY);

        assertThat(standing(printer)).isEqualTo(standing(twin)).hasSize(18);
        // March to June: July is charged by its run
        assertThat(balance("6602", vouchers.about(company, restore).get(0))).isEqualTo(Money.of("211.12"));
        assertThat(proofs.replay(printer.id()).differences()).isEmpty();
    }

    private String restored(String caseNumber) {
        String restore = restores.request(
                        new RestoreRequest(
                                caseNumber, List.of(printer.code()), RestoreReason.WRONGLY_WRITTEN_OFF, "贴错标签"),
                        the(Role.ASSET_KEEPER))
                .number();
        does(the(Role.FINANCE_REVIEWER), "Task_ReviewRestore", restore, Map.of("reviewDecision", "PASS"));
        does(the(Role.FINANCE_CONTROLLER), "Task_ConfirmRestore", restore, Map.of("confirmation", "CONFIRM"));
        return restore;
    }

    @Test
    void sentBackItIsNotTakenBackTwiceAndTheVoucherStillHasIt() {
        charged(MAY);
        toBeReviewed(STOPPED, printer);
        String run = checking(JUNE);
        checks(run, Map.of("cutOff", "BOOK"));
        charges(run);
        does(the(Role.FINANCE_REVIEWER), "Task_ReviewRun", run, Map.of("reviewDecision", "BACK", "runComment", "再看一遍"));
        assertThat(findings.stopped(runs.run(run)))
                .extracting(StoppedAsset::answer)
                .containsExactly(StoppedAsset.Answer.NOTHING_CHARGED);
        assertThatThrownBy(() -> checks(run, Map.of("cutOff", "BOOK"))).hasMessageContaining("cut-off-nothing");
        checks(run, Map.of("checkReason", "已冲回，等待核销"));
        charges(run);
        passesOn(run);

        assertThat(balance("6602", posted(run))).isEqualTo(Money.of("-105.56"));
        assertThat(standing(printer)).hasSize(13);
    }

    @Test
    void financeMayKeepSomeForAReasonAndNamesOnlyWhatIsListed() {
        charged(MAY);
        AssetCard other = anAssetSince("2024-01-20", "3333.33");
        atOnce.charge(company, MAY);
        toBeReviewed(STOPPED, printer, other);
        String run = checking(JUNE);
        Map<String, String> answers = new HashMap<>(Map.of("cutOff", "BOOK", "keptAssets", twin.code()));

        assertThatThrownBy(() -> checks(run, answers)).hasMessageContaining("cut-off-not-listed");
        answers.put("keptAssets", other.code());
        assertThatThrownBy(() -> checks(run, answers)).hasMessageContaining("check-reason-missing");
        answers.put("checkReason", "金额待核对");
        checks(run, answers);
        charges(run);
        passesOn(run);

        assertThat(lines(posted(run), Step.TAKE_BACK)).allMatch(line -> line.contains(printer.code()));
        assertThat(standing(other)).hasSize(16);
        assertThat(findings.stopped(runs.run(run)))
                .extracting(StoppedAsset::answer)
                .containsExactlyInAnyOrder(StoppedAsset.Answer.BOOKED, StoppedAsset.Answer.SIGNED);
    }

    @Test
    void anEarlierYearIsLeftToTheReviewOfTheWriteOff() {
        charged(MAY);
        toBeReviewed(LocalDate.of(2024, 11, 5), printer);
        String run = checking(JUNE);

        assertThatThrownBy(() -> checks(run, Map.of("cutOff", "BOOK"))).hasMessageContaining("cut-off-earlier-year");
        assertThatThrownBy(() -> checks(run, Map.of())).hasMessageContaining("check-reason-missing");
        checks(run, Map.of("checkReason", "核销时选择以前年度损益调整"));
        charges(run);
        assertThat(standing(printer)).hasSize(16);
    }

    @Test
    void whoComesBackBeforeTheMonthIsChargedIsNotCutOff() {
        charged(MAY);
        String caseNumber = toBeReviewed(STOPPED, printer);
        String run = checking(JUNE);
        checks(run, Map.of("cutOff", "BOOK"));
        disposals.withdraw(caseNumber, the(Role.OPERATIONS), "误报");
        charges(run);
        passesOn(run);

        assertThat(lines(posted(run), Step.TAKE_BACK)).isEmpty();
        assertThat(standing(printer)).isEqualTo(standing(twin)).hasSize(17);
    }
}
