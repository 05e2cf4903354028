package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.BooksFlow;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.CaseStep;
import io.closeout.disposal.Repricing;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherDifference;
import io.closeout.voucher.VoucherStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhatWaitsForConfirmationIsNeverStale extends Story {
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @Autowired
    private BooksFlow booksFlow;

    @Autowired
    private Repricing repricing;

    @Autowired
    private LifeEvents lifeEvents;

    @Test
    void whenTheMonthTurnsTheVoucherMovesToTheNewOneUnderANewKey() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        String stale = disposalCase(caseNumber).voucherKey();

        clock.set(LocalDate.of(2025, 7, 1).atTime(0, 1));
        carryOn(caseNumber);

        assertThat(vouchers.voucher(stale).status()).isEqualTo(VoucherStatus.CANCELLED);
        Voucher waiting = voucherOf(caseNumber);
        assertThat(waiting.key()).isNotEqualTo(stale);
        assertThat(waiting.replaces()).isEqualTo(stale);
        assertThat(waiting.period()).isEqualTo(YearMonth.of(2025, 7));
        assertThat(causes(caseNumber)).containsExactly("MONTH_TURNED");
        assertWaitsFor(caseNumber, "Task_ConfirmWriteOff");
        confirmed(caseNumber);
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void aMissingMonthThatIsChargedLeavesTheWaitingVoucherAndTheDifferenceIsShown() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        Voucher stale = voucherOf(caseNumber);
        String oldTask = openTask(CONTROLLER, "Task_ConfirmWriteOff", caseNumber);
        book.enterDisposal(COMPANY, "run/" + caseNumber, JUNE, book.missingUpTo(printer.id(), JUNE), List.of());

        booksFlow.changed(printer.id());

        assertThat(vouchers.voucher(stale.key()).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(waitingSteps(caseNumber)).as("nobody can confirm meanwhile").isEmpty();
        assertThatThrownBy(() -> tasks.complete(oldTask, CONTROLLER, Map.of("confirmation", "CONFIRM")))
                .hasMessageContaining("tasks.unknown-task");

        carryOn(caseNumber);
        Voucher waiting = voucherOf(caseNumber);
        assertThat(waiting.entries()).extracting(JournalEntry::step).doesNotContain(Step.CHARGE_MISSING);
        assertThat(VoucherDifference.between(stale, waiting).changes())
                .as("the charge is in the run now; what goes into 1606 stays as it was")
                .allSatisfy(change -> assertThat(change.step()).isEqualTo(Step.CHARGE_MISSING))
                .allSatisfy(change -> assertThat(change.after().isZero()).isTrue())
                .hasSize(2);
        assertThat(causes(caseNumber)).containsExactly("BOOK_CHANGED");
        confirmed(caseNumber);
        assertThat(voucherOf(caseNumber).entries()).isEqualTo(waiting.entries());
    }

    @Test
    void aRunThatChangesNothingLeavesTheVoucherWaiting() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        String key = disposalCase(caseNumber).voucherKey();

        booksFlow.charged(COMPANY);
        booksFlow.changed(printer.id());

        assertThat(disposalCase(caseNumber).voucherKey()).isEqualTo(key);
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);
        assertWaitsFor(caseNumber, "Task_ConfirmWriteOff");
    }

    @Test
    void anImpairmentThatIsBookedMeanwhileIsPricedIn() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        Voucher stale = voucherOf(caseNumber);

        lifeEvents.enter(
                printer.id(), new LifeEvent.Impairment(JUNE, null, Money.of("100.00")), "C-" + caseNumber, "system");
        carryOn(caseNumber);

        assertThat(vouchers.voucher(stale.key()).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(VoucherDifference.between(stale, voucherOf(caseNumber)).changes())
                .extracting(change -> change.account().code() + " " + change.difference())
                .contains("1603 100.00", "6711 -100.00");
        assertThat(causes(caseNumber)).containsExactly("BOOK_CHANGED");
        confirmed(caseNumber);
    }

    @Test
    void aCostThatArrivesIsPricedInAndConfirmedAgain() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        Voucher stale = voucherOf(caseNumber);
        Money cost = Money.of("100.00");
        assertThatThrownBy(() -> repricing.amountArrived(caseNumber, CONTROLLER, cost, Money.ZERO, false))
                .hasMessageContaining("disposal.not-your-role");
        assertThatThrownBy(() -> repricing.amountArrived(caseNumber, REVIEWER, Money.ZERO, Money.ZERO, false))
                .hasMessageContaining("disposal.nothing-arrived");

        repricing.amountArrived(caseNumber, REVIEWER, cost, Money.ZERO, false);
        carryOn(caseNumber);

        assertThat(vouchers.voucher(stale.key()).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(VoucherDifference.between(stale, voucherOf(caseNumber)).changes())
                .extracting(change -> change.step() + " " + change.account().code() + " " + change.difference())
                .containsExactlyInAnyOrder(
                        "COSTS 1606 100.00", "COSTS 1002 -100.00", "SETTLE 6711 100.00", "SETTLE 1606 -100.00");
        assertThat(causes(caseNumber)).containsExactly("AMOUNT_ARRIVED");
        confirmed(caseNumber);
        assertThatThrownBy(() -> repricing.amountArrived(caseNumber, REVIEWER, Money.ZERO, Money.ZERO, false))
                .hasMessageContaining("disposal.wrong-status");
    }

    private List<String> causes(String caseNumber) {
        return disposalCase(caseNumber).journal().stream()
                .filter(step -> step.verb().equals("repriced"))
                .map(CaseStep::decision)
                .toList();
    }
}
