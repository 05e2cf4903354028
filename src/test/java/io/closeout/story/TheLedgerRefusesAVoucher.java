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
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheLedgerRefusesAVoucher extends Story {
    @Test
    void aPersonCorrectsTheCauseAndTheSameKeyIsSentAgain() throws IOException {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        Path closed = Files.createFile(
                Files.createDirectories(outbox().resolve(COMPANY)).resolve("closed-2025-06"));
        try {
            confirmed(caseNumber);
        } finally {
            Files.delete(closed);
        }

        Voucher refused = voucherOf(caseNumber);
        assertThat(refused.status()).isEqualTo(VoucherStatus.REFUSED);
        assertThat(refused.refusal()).contains("2025-06");
        assertThat(refused.number()).isNull();
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_WRITE_OFF);
        assertWaitsFor(caseNumber, "Task_ResolveRefusal");
        assertThatThrownBy(() -> does(REVIEWER, "Task_ResolveRefusal", caseNumber, Map.of("remedy", " ")))
                .hasMessageContaining("voucher.remedy-missing");

        does(REVIEWER, "Task_ResolveRefusal", caseNumber, Map.of("remedy", "总账已重新打开六月"));

        Voucher posted = voucherOf(caseNumber);
        assertThat(posted.key()).isEqualTo(refused.key());
        assertThat(posted.status()).isEqualTo(VoucherStatus.POSTED);
        assertThat(posted.number()).startsWith("记-");
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }
}
