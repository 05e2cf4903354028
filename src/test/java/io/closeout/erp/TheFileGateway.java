package io.closeout.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.LedgerGateway.Answer;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheFileGateway {
    private static final Account CLEARING = new Account("1606", "固定资产清理", "");
    private static final Account LOSS = new Account("6711", "营业外支出", "非流动资产毁损报废损失");

    @TempDir
    private Path outbox;

    @Test
    void deliversOnceHoweverOftenItIsAsked() throws IOException {
        FileGateway gateway = new FileGateway(new FileGatewaySettings(outbox));

        Answer first = gateway.deliver(voucher("100.00"));
        Answer second = gateway.deliver(voucher("999.99"));

        assertThat(first)
                .isEqualTo(new Answer.Posted("1000/2025-06/K-1.journal"))
                .isEqualTo(second);
        assertThat(Files.readString(outbox.resolve("1000/2025-06/K-1.journal")))
                .contains("6711 营业外支出:非流动资产毁损报废损失  CNY 100.00")
                .doesNotContain("999.99");
        assertThat(Files.readAllLines(outbox.resolve("1000/2025-06/K-1.csv")))
                .contains("K-1,1000,2025-06,2025-06-10,SETTLE,结转净损益,1606,固定资产清理,,IT,SRV-001,0.00,100.00");
    }

    @Test
    void refusesAPeriodThatTheLedgerHasClosed() throws IOException {
        Files.createFile(Files.createDirectories(outbox.resolve("1000")).resolve("closed-2025-06"));

        Answer answer = new FileGateway(new FileGatewaySettings(outbox)).deliver(voucher("100.00"));

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(outbox.resolve("1000/2025-06")).doesNotExist();
    }

    @Test
    void hledgerAcceptsTheJournal() throws IOException, InterruptedException {
        assumeTrue(hledger("--version").waitFor() == 0, "hledger is not installed: the journal is not checked by it");
        new FileGateway(new FileGatewaySettings(outbox)).deliver(voucher("100.00"));

        Process balance =
                hledger("-f", outbox.resolve("1000/2025-06/K-1.journal").toString(), "balance", "--flat");

        String report = new String(balance.getInputStream().readAllBytes());
        assertThat(balance.waitFor()).as(report).isZero();
        assertThat(report).contains("CNY 100.00").contains("CNY -100.00");
    }

    private static Process hledger(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "hledger";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException notInstalled) {
            return new ProcessBuilder("false").start();
        }
    }

    private static Voucher voucher(String amount) {
        Money money = Money.of(amount);
        JournalEntry entry = new JournalEntry(
                Step.SETTLE,
                List.of(Line.debit(LOSS, money, "IT", "SRV-001"), Line.credit(CLEARING, money, "IT", "SRV-001")));
        return new Voucher(
                "K-1",
                "1000",
                "",
                "D-1",
                null,
                VoucherStatus.CONFIRMED,
                YearMonth.of(2025, 6),
                List.of(entry),
                "a",
                "b",
                LocalDate.of(2025, 6, 10),
                null,
                null,
                null,
                Instant.EPOCH,
                null);
    }
}
