package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheLedgerRefusesAVoucher extends Story {
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @Test
    void aPersonCorrectsTheCauseAndTheSameKeyIsSentAgain() throws IOException {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        refusedByTheLedger(caseNumber);

        Voucher refused = voucherOf(caseNumber);
        assertThat(refused.status()).isEqualTo(VoucherStatus.REFUSED);
        assertThat(refused.refusal()).contains("2025-06");
        assertThat(refused.number()).isNull();
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_WRITE_OFF);
        assertWaitsFor(caseNumber, "Task_ResolveRefusal");
        assertThatThrownBy(() -> does(
                        REVIEWER, "Task_ResolveRefusal", caseNumber, Map.of("resolution", "RESEND", "remedy", " ")))
                .hasMessageContaining("voucher.remedy-missing");

        does(REVIEWER, "Task_ResolveRefusal", caseNumber, Map.of("resolution", "RESEND", "remedy", "总账已重新打开六月"));

        Voucher posted = voucherOf(caseNumber);
        assertThat(posted.key()).isEqualTo(refused.key());
        assertThat(posted.status()).isEqualTo(VoucherStatus.POSTED);
        assertThat(posted.number()).startsWith("记-");
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void orItGoesBackToTheQueueAndAnotherIsConfirmedUnderANewKey() throws IOException {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        refusedByTheLedger(caseNumber);
        Voucher refused = voucherOf(caseNumber);
        assertThat(book.missingUpTo(printer.id(), JUNE))
                .as("taken at confirmation")
                .isEmpty();

        does(REVIEWER, "Task_ResolveRefusal", caseNumber, Map.of("resolution", "REQUEUE", "remedy", "科目映射有误，重新计价"));

        assertThat(vouchers.voucher(refused.key()).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(vouchers.voucher(refused.key()).number()).isNull();
        Voucher waiting = voucherOf(caseNumber);
        assertThat(waiting.key()).isNotEqualTo(refused.key());
        assertThat(waiting.replaces()).isEqualTo(refused.key());
        assertThat(waiting.entries()).as("the book is as it was before").isEqualTo(refused.entries());
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_WRITE_OFF);
        assertWaitsFor(caseNumber, "Task_ConfirmWriteOff");

        confirmed(caseNumber);
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.POSTED);
        assertThat(book.missingUpTo(printer.id(), JUNE)).isEmpty();
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void nobodyButAFinanceReviewerGivesAVoucherUp() throws IOException {
        String caseNumber = awaitingConfirmation(anAsset("OFFICE", "3000.00"));
        refusedByTheLedger(caseNumber);
        String key = disposalCase(caseNumber).voucherKey();

        assertThatThrownBy(() -> vouchers.giveUp(key, CONTROLLER, "重新计价"))
                .hasMessageContaining("voucher.not-your-role");
        assertThatThrownBy(() -> vouchers.giveUp(key, REVIEWER, " ")).hasMessageContaining("voucher.remedy-missing");
        assertThat(vouchers.voucher(key).status()).isEqualTo(VoucherStatus.REFUSED);
    }

    private void refusedByTheLedger(String caseNumber) throws IOException {
        Path closed = Files.createFile(
                Files.createDirectories(outbox().resolve(COMPANY)).resolve("closed-2025-06"));
        try {
            confirmed(caseNumber);
        } finally {
            Files.delete(closed);
        }
    }
}
