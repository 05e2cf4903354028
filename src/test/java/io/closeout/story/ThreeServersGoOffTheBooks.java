package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.disposal.CaseStatus;
import io.closeout.money.Money;
import io.closeout.register.AssetState;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreeServersGoOffTheBooks extends Story {
    @Test
    void unpluggedInFebruaryWrittenOffInJuneTheChargesOfMarchToMayAreTakenBack() {
        List<String> servers = List.of("SRV-001", "SRV-002", "SRV-003");
        String caseNumber = reported(LocalDate.of(2025, 2, 15), servers.toArray(String[]::new));
        assertThat(servers).allSatisfy(code -> assertThat(asset(code).state()).isEqualTo(AssetState.PENDING_DISPOSAL));

        appraisedAsScrap(caseNumber);
        pickupBooked(caseNumber);
        isolated(caseNumber);
        assertThat(servers).allSatisfy(code -> assertThat(asset(code).state()).isEqualTo(AssetState.PENDING_APPROVAL));

        reviewed(caseNumber);
        agreedBy(caseNumber, HEAD_OF_IT, HEAD_OF_ASSETS, CONTROLLER, HEAD_OF_SECURITY);
        assertThat(servers).allSatisfy(code -> assertThat(asset(code).state()).isEqualTo(AssetState.PENDING_WRITE_OFF));
        assertThat(disposalCase(caseNumber).derecognitionMonth()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);
        assertThat(voucherOf(caseNumber).number()).isNull();

        confirmed(caseNumber);
        assertThat(servers).allSatisfy(code -> assertThat(asset(code).state()).isEqualTo(AssetState.DISPOSED));
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);

        Voucher voucher = voucherOf(caseNumber);
        assertThat(voucher.status()).isEqualTo(VoucherStatus.POSTED);
        assertThat(voucher.period()).isEqualTo(YearMonth.of(2025, 6));
        assertThat(voucher.entries())
                .extracting(JournalEntry::step)
                .containsExactly(Step.TAKE_BACK, Step.TRANSFER, Step.SETTLE);
        assertThat(debits(voucher, Step.TAKE_BACK, "6602", "SRV-001"))
                .containsExactly("-1266.63", "-1266.67", "-1266.67");
        assertThat(credits(voucher, Step.TAKE_BACK, "1602", "SRV-001"))
                .containsExactly("-1266.63", "-1266.67", "-1266.67");
        assertThat(debits(voucher, Step.TRANSFER, "1606", "SRV-001")).containsExactly("20466.63");
        assertThat(debits(voucher, Step.TRANSFER, "1602", "SRV-001")).containsExactly("59533.37");
        assertThat(credits(voucher, Step.TRANSFER, "1601", "SRV-001")).containsExactly("80000.00");
        assertThat(debits(voucher, Step.SETTLE, "6711", "SRV-001")).containsExactly("20466.63");
        assertThat(balance(voucher, "1606")).isEqualTo(Money.ZERO);
        assertThat(book.postedValue(asset("SRV-001").id()).netBookValue()).isEqualTo(Money.ZERO);
        assertThat(book.valueAtEndOf(asset("SRV-001").id(), YearMonth.of(2025, 5))
                        .accumulated())
                .isEqualTo(Money.of("59533.37"));
    }

    private static List<String> debits(Voucher voucher, Step step, String account, String asset) {
        return lines(voucher, step, account, asset).stream()
                .map(line -> line.debit().toString())
                .toList();
    }

    private static List<String> credits(Voucher voucher, Step step, String account, String asset) {
        return lines(voucher, step, account, asset).stream()
                .map(line -> line.credit().toString())
                .toList();
    }

    private static List<Line> lines(Voucher voucher, Step step, String account, String asset) {
        return voucher.entries().stream()
                .filter(entry -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .filter(line ->
                        line.account().code().equals(account) && line.asset().equals(asset))
                .toList();
    }

    private static Money balance(Voucher voucher, String account) {
        return voucher.entries().stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(account))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }
}
