package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.Charge;
import io.closeout.disposal.LineStatus;
import io.closeout.disposal.Restore;
import io.closeout.disposal.RestoreReason;
import io.closeout.disposal.RestoreRequest;
import io.closeout.disposal.RestoreStatus;
import io.closeout.disposal.Restores;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AWrongWriteOffIsUndone extends ACompanyOfItsOwn {
    private static final String OURS = "7100";
    private static final YearMonth BEFORE_ALL = YearMonth.of(2000, 1);

    @Autowired
    private Restores restores;

    AWrongWriteOffIsUndone() {
        super(OURS, AccountingStandard.CAS);
    }

    @Test
    void afterwardsTheScheduleEqualsTheUndisturbedOne() {
        AssetCard printer = anAssetSince("2023-01-20", "3000.01");
        AssetCard twin = anAssetSince("2023-01-20", "3000.01");
        atOnce.charge(OURS, YearMonth.of(2025, 5));
        String caseNumber = writtenOff(LocalDate.of(2025, 3, 15), printer);
        assertThat(voucherOf(caseNumber).entries())
                .extracting(JournalEntry::step)
                .contains(Step.TAKE_BACK);
        atOnce.charge(OURS, YearMonth.of(2025, 7));
        clock.set(LocalDate.of(2025, 8, 5).atTime(9, 0));

        Restore restore = wronglyWrittenOff(caseNumber, printer);
        List<JournalEntry> preview = restores.preview(restore.number());
        passes(restore);
        confirms(restore);

        Voucher reversal = vouchers.voucher(found(restore).voucherKey());
        assertThat(reversal.status()).isEqualTo(VoucherStatus.POSTED);
        assertThat(reversal.entries()).as("what was shown is what was posted").isEqualTo(preview);
        assertThat(reversal.entries())
                .extracting(JournalEntry::step)
                .containsExactly(Step.REVERSE, Step.GIVE_BACK, Step.CHARGE_MISSING);
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
        assertThat(found(restore).status()).isEqualTo(RestoreStatus.RESTORED);
        assertThat(disposalCase(caseNumber).lines().get(0).status()).isEqualTo(LineStatus.RESTORED);
        for (String account : List.of("1606", "1601", "6711")) {
            assertThat(balance(account, voucherOf(caseNumber), reversal))
                    .as(account)
                    .isEqualTo(Money.ZERO);
        }

        atOnce.charge(OURS, YearMonth.of(2025, 8));
        assertThat(rows(printer)).isEqualTo(rows(twin));
        assertThat(book.postedValue(printer.id())).isEqualTo(book.postedValue(twin.id()));
    }

    @Test
    void alsoOverAYearEnd() {
        clock.set(LocalDate.of(2025, 11, 12).atTime(9, 0));
        AssetCard printer = anAssetSince("2024-06-20", "7777.77");
        AssetCard twin = anAssetSince("2024-06-20", "7777.77");
        atOnce.charge(OURS, YearMonth.of(2025, 10));
        String caseNumber = writtenOff(LocalDate.of(2025, 9, 1), printer);
        atOnce.charge(OURS, YearMonth.of(2026, 1));
        clock.set(LocalDate.of(2026, 2, 3).atTime(9, 0));

        Restore restore = wronglyWrittenOff(caseNumber, printer);
        passes(restore);
        confirms(restore);
        atOnce.charge(OURS, YearMonth.of(2026, 2));

        assertThat(rows(printer)).isEqualTo(rows(twin));
        assertThat(vouchers.voucher(found(restore).voucherKey()).period()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void whatCameBackIsWrittenOffAgainAndTheSameMonthsAreTakenBackAgain() {
        AssetCard printer = anAssetSince("2023-01-20", "3000.00");
        atOnce.charge(OURS, YearMonth.of(2025, 5));
        String wrong = writtenOff(LocalDate.of(2025, 3, 15), printer);
        Restore restore = wronglyWrittenOff(wrong, printer);
        passes(restore);
        confirms(restore);

        String right = writtenOff(LocalDate.of(2025, 3, 15), printer);

        assertThat(entry(voucherOf(right), Step.TAKE_BACK)).isEqualTo(entry(voucherOf(wrong), Step.TAKE_BACK));
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
        assertThat(restores.ofCase(right)).isEmpty();
    }

    @Test
    void applicantReviewerAndControllerAreThreePeople() {
        AssetCard printer = anAssetSince("2025-01-20", "3000.00");
        String caseNumber = writtenOff(LocalDate.of(2025, 6, 2), printer);
        String everything = "everything." + OURS;
        appointed(
                everything,
                Stream.of(Role.ASSET_KEEPER, Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER)
                        .map(role -> Post.ofCompany(OURS, role))
                        .toArray(Post[]::new));
        Restore restore = restores.request(
                new RestoreRequest(caseNumber, List.of(printer.code()), RestoreReason.WRONGLY_WRITTEN_OFF, "贴错标签"),
                everything);

        assertThatThrownBy(() -> reviews(everything, restore)).hasMessageContaining("disposal.applicant-decides");
        passes(restore);
        assertThatThrownBy(() -> confirms(everything, restore)).hasMessageContaining("disposal.applicant-decides");
        confirms(restore);

        String again = writtenOff(LocalDate.of(2025, 6, 2), printer);
        Restore second = wronglyWrittenOff(again, printer);
        reviews(everything, second);
        assertThatThrownBy(() -> confirms(everything, second)).hasMessageContaining("voucher.reviewer-confirms");
        assertThat(found(second).status()).isEqualTo(RestoreStatus.AWAITING_CONFIRMATION);
    }

    @Test
    void onlyWhatIsWrittenOffAndNotAskedForComesBack() {
        AssetCard printer = anAssetSince("2025-01-20", "3000.00");
        String caseNumber = toBeConfirmed(LocalDate.of(2025, 6, 2), printer);
        assertThatThrownBy(() -> wronglyWrittenOff(caseNumber, printer)).hasMessageContaining("disposal.wrong-status");
        isConfirmed(caseNumber);
        assertThatThrownBy(() -> restores.request(
                        new RestoreRequest(caseNumber, List.of(printer.code()), RestoreReason.WRONGLY_WRITTEN_OFF, "误"),
                        the(Role.OPERATIONS)))
                .hasMessageContaining("disposal.not-your-role");

        wronglyWrittenOff(caseNumber, printer);
        assertThatThrownBy(() -> wronglyWrittenOff(caseNumber, printer)).hasMessageContaining("disposal.restore-open");
        assertThatThrownBy(() -> wronglyWrittenOff(caseNumber, anAssetSince("2025-01-20", "1.00")))
                .hasMessageContaining("disposal.not-gone-by-case");
    }

    @Test
    void aRefusedRestoreLeavesTheAssetGoneAndItMayBeAskedForAgain() {
        AssetCard printer = anAssetSince("2025-01-20", "3000.00");
        String caseNumber = writtenOff(LocalDate.of(2025, 6, 2), printer);
        Restore restore = wronglyWrittenOff(caseNumber, printer);

        does(
                the(Role.FINANCE_REVIEWER),
                "Task_ReviewRestore",
                restore.number(),
                Map.of("reviewDecision", "REJECT", "reviewComment", "实物确已报废"));

        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
        assertThat(found(restore).status()).isEqualTo(RestoreStatus.REJECTED);
        assertThat(wronglyWrittenOff(caseNumber, printer).number()).isNotEqualTo(restore.number());
    }

    @Test
    void aRestoreThatWaitsOverTheMonthEndIsPricedAgain() {
        AssetCard printer = anAssetSince("2023-01-20", "3000.00");
        String caseNumber = writtenOff(LocalDate.of(2025, 6, 2), printer);
        Restore restore = wronglyWrittenOff(caseNumber, printer);
        passes(restore);
        String stale = found(restore).voucherKey();
        clock.set(LocalDate.of(2025, 8, 1).atTime(9, 0));

        assertThatThrownBy(() -> tasks.complete(
                        openTask(the(Role.FINANCE_CONTROLLER), "Task_ConfirmRestore", restore.number()),
                        the(Role.FINANCE_CONTROLLER),
                        Map.of("confirmation", "CONFIRM")))
                .hasMessageContaining("disposal.amounts-changed");
        carryOn(restore.number());

        assertThat(vouchers.voucher(stale).status()).isEqualTo(VoucherStatus.CANCELLED);
        Voucher waiting = vouchers.voucher(found(restore).voucherKey());
        assertThat(waiting.period()).isEqualTo(YearMonth.of(2025, 8));
        assertThat(waiting.entries()).extracting(JournalEntry::step).contains(Step.CHARGE_MISSING);
        confirms(restore);
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
    }

    @Test
    void whatCameBackLaterIsANewAcquisitionThatRefersToTheOldCard() {
        AssetCard printer = anAssetSince("2023-01-20", "3000.00");
        String caseNumber = writtenOff(LocalDate.of(2025, 6, 2), printer);
        Restore restore = restores.request(
                new RestoreRequest(caseNumber, List.of(printer.code()), RestoreReason.CAME_BACK_LATER, "搬库时找到"),
                the(Role.ASSET_KEEPER));
        assertThatThrownBy(() -> passes(restore)).hasMessageContaining("disposal.worth-missing");
        does(
                the(Role.FINANCE_REVIEWER),
                "Task_ReviewRestore",
                restore.number(),
                Map.of("reviewDecision", "PASS", "worth", "800.00"));
        confirms(restore);

        assertThat(stateOf(printer)).as("the old card stays gone").isEqualTo(AssetState.DISPOSED);
        AssetCard back = found(restore).newCards().get(0);
        assertThat(back.code()).isEqualTo(printer.code() + "-R1");
        assertThat(back.cost()).isEqualTo(Money.of("800.00"));
        assertThat(back.values().text(CardField.LEGACY_CODE)).isEqualTo(printer.code());
        assertThat(back.state()).isEqualTo(AssetState.IN_USE);
        assertThat(vouchers.voucher(found(restore).voucherKey()).entries())
                .extracting(JournalEntry::step)
                .containsExactly(Step.SURPLUS, Step.RETAIN);
    }

    private Restore wronglyWrittenOff(String caseNumber, AssetCard asset) {
        return restores.request(
                new RestoreRequest(caseNumber, List.of(asset.code()), RestoreReason.WRONGLY_WRITTEN_OFF, "贴错标签"),
                the(Role.ASSET_KEEPER));
    }

    private void passes(Restore restore) {
        reviews(the(Role.FINANCE_REVIEWER), restore);
    }

    private void reviews(String person, Restore restore) {
        does(person, "Task_ReviewRestore", restore.number(), Map.of("reviewDecision", "PASS"));
    }

    private void confirms(Restore restore) {
        confirms(the(Role.FINANCE_CONTROLLER), restore);
    }

    private void confirms(String person, Restore restore) {
        does(person, "Task_ConfirmRestore", restore.number(), Map.of("confirmation", "CONFIRM"));
    }

    private Restore found(Restore restore) {
        return restores.find(restore.number()).orElseThrow();
    }

    private record Row(YearMonth month, Money amount, String account, String department) {}

    private List<Row> rows(AssetCard asset) {
        return book.postedAfter(asset.id(), BEFORE_ALL).stream()
                .map(AWrongWriteOffIsUndone::row)
                .toList();
    }

    private static Row row(Charge charge) {
        return new Row(charge.month(), charge.amount(), charge.expense().code(), charge.department());
    }

    private static List<Line> entry(Voucher voucher, Step step) {
        return voucher.entries().stream()
                .filter(entry -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .toList();
    }

    private static Money balance(String account, Voucher... posted) {
        return Stream.of(posted)
                .flatMap(voucher -> voucher.entries().stream())
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(account))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }
}
