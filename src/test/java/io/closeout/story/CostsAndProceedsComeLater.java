package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DisposalWriteOff;
import io.closeout.disposal.Settlement;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.reporting.Archive;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CostsAndProceedsComeLater extends ACompanyOfItsOwn {
    private static final String OURS = "7200";
    private static final LocalDate STOPPED = LocalDate.of(2025, 6, 2);

    @Autowired
    private Archive archive;

    @Autowired
    private Settlement settlement;

    @Autowired
    private DisposalWriteOff writeOff;

    CostsAndProceedsComeLater() {
        super(OURS, AccountingStandard.CAS);
    }

    @Test
    void eachInAVoucherOfItsOwnAndTheLastClosesTheAccountOnTheTotal() {
        AssetCard cheap = anAssetSince("2025-05-20", "1000.00");
        AssetCard dear = anAssetSince("2025-05-20", "2000.00");
        String caseNumber = openCase(cheap, dear);
        Voucher first = posted(caseNumber).get(0);
        assertThat(first.entries()).extracting(JournalEntry::step).doesNotContain(Step.SETTLE);
        assertThat(stateOf(cheap)).as("off the register all the same").isEqualTo(AssetState.DISPOSED);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.WRITTEN_OFF);
        assertWaitsFor(caseNumber, "Task_RegisterAmount");
        Archive.Filed interim = archive.record(caseNumber).orElseThrow();
        assertThat(interim.stage()).isEqualTo(Archive.Stage.INTERIM);
        assertThat(interim.text()).contains(first.number(), cheap.code(), dear.code());

        registers(caseNumber, "COST", "100.00", Map.of("inputVat", "6.00", "last", "NO"));
        confirmsSupplement(caseNumber);
        assertWaitsFor(caseNumber, "Task_RegisterAmount");
        registers(caseNumber, "PROCEEDS", "339.00", Map.of("tax", "GENERAL", "last", "YES"));
        confirmsSupplement(caseNumber);

        List<Voucher> vouchers = posted(caseNumber);
        assertThat(vouchers)
                .extracting(Voucher::key)
                .containsExactly(caseNumber + "-V1", caseNumber + "-S1-V1", caseNumber + "-S2-V1");
        assertThat(sums(vouchers.get(1)))
                .containsEntry("COSTS 1606", "94.00")
                .containsEntry("COSTS 2221", "6.00")
                .containsEntry("COSTS 1002", "-100.00")
                .hasSize(3);
        assertThat(sums(vouchers.get(2)))
                .containsEntry("PROCEEDS 1002", "339.00")
                .containsEntry("PROCEEDS 1606", "-300.00")
                .containsEntry("PROCEEDS 2221", "-39.00");
        Money transferred = Money.of(sums(first).get("TRANSFER 1606"));
        Money loss = transferred.plus(Money.of("94.00")).minus(Money.of("300.00"));
        assertThat(sums(vouchers.get(2))).containsEntry("SETTLE 6711", loss.toString());
        assertCleared(caseNumber, cheap, dear);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
        Archive.Filed last = archive.record(caseNumber).orElseThrow();
        assertThat(last.stage()).isEqualTo(Archive.Stage.FINAL);
        assertThat(last.text())
                .contains(
                        vouchers.get(0).number(),
                        vouchers.get(1).number(),
                        vouchers.get(2).number());
    }

    @Test
    void ifNothingComesTheAccountIsClosedAllTheSame() {
        AssetCard printer = anAssetSince("2025-05-20", "1000.00");
        String caseNumber = openCase(printer);

        registers(caseNumber, "NOTHING", "", Map.of());
        confirmsSupplement(caseNumber);

        assertThat(posted(caseNumber).get(1).entries())
                .extracting(JournalEntry::step)
                .containsExactly(Step.SETTLE);
        assertCleared(caseNumber, printer);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    @Test
    void whatArrivesAfterTheSettlementIsItsOwnAmountAndItsOwnResult() {
        AssetCard printer = anAssetSince("2025-05-20", "1000.00");
        String caseNumber = writtenOff(STOPPED, printer);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThatThrownBy(() -> settlement.expectMore(caseNumber, the(Role.ASSET_KEEPER)))
                .hasMessageContaining("disposal.not-your-role");

        settlement.expectMore(caseNumber, the(Role.FINANCE_REVIEWER));
        assertThatThrownBy(() -> settlement.expectMore(caseNumber, the(Role.FINANCE_REVIEWER)))
                .hasMessageContaining("disposal.nothing-to-settle");
        registers(caseNumber, "INSURANCE", "50.00", Map.of("last", "YES"));
        confirmsSupplement(caseNumber);

        assertThat(sums(posted(caseNumber).get(1)))
                .containsEntry("INSURANCE 1221", "50.00")
                .containsEntry("SETTLE 6301", "-50.00");
        assertCleared(caseNumber, printer);
        assertThat(waitingSteps(caseNumber)).isEmpty();
    }

    @Test
    void theAccountIsZeroBeforeACaseIsArchived() {
        AssetCard printer = anAssetSince("2025-05-20", "1000.00");
        String caseNumber = openCase(printer);

        assertThatThrownBy(() -> writeOff.archived(caseNumber, "too early")).isInstanceOf(IllegalStateException.class);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.WRITTEN_OFF);
    }

    @Test
    void whoRegistersAnAmountDoesNotConfirmIt() {
        String both = "both." + OURS;
        appointed(both, Post.ofCompany(OURS, Role.FINANCE_REVIEWER), Post.ofCompany(OURS, Role.FINANCE_CONTROLLER));
        String caseNumber = openCase(anAssetSince("2025-05-20", "1000.00"));
        registersAs(both, caseNumber, "COST", "10.00", Map.of("last", "YES"));

        assertThatThrownBy(() -> does(both, "Task_ConfirmSupplement", caseNumber, Map.of("confirmation", "CONFIRM")))
                .hasMessageContaining("voucher.reviewer-confirms");
        assertWaitsFor(caseNumber, "Task_ConfirmSupplement");
    }

    @Test
    void anAmountThatDoesNotFitIsRefusedAndOneThatIsSentBackIsRegisteredAnew() {
        String caseNumber = openCase(anAssetSince("2025-05-20", "1000.00"));
        assertThatThrownBy(() -> registers(caseNumber, "COST", "", Map.of("last", "NO")))
                .hasMessageContaining("disposal.late-amount");
        assertThatThrownBy(() -> registers(caseNumber, "NOTHING", "1.00", Map.of()))
                .hasMessageContaining("disposal.late-amount");
        assertThatThrownBy(() -> registers(caseNumber, "COST", "1.00", Map.of("inputVat", "2.00", "last", "NO")))
                .hasMessageContaining("disposal.late-input-vat");
        assertWaitsFor(caseNumber, "Task_RegisterAmount");

        registers(caseNumber, "COST", "100.00", Map.of("last", "NO"));
        String key = disposals.supplementOf(caseNumber).orElseThrow();
        does(
                the(Role.FINANCE_CONTROLLER),
                "Task_ConfirmSupplement",
                caseNumber,
                Map.of("confirmation", "REVIEW", "confirmationComment", "发票金额为 10.00"));
        assertThat(vouchers.voucher(key).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(disposals.supplementOf(caseNumber)).isEmpty();
        registers(caseNumber, "COST", "10.00", Map.of("last", "YES"));
        confirmsSupplement(caseNumber);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    @Test
    void aSupplementThatWaitsOverTheMonthEndMovesToTheNewMonth() {
        String caseNumber = openCase(anAssetSince("2025-05-20", "1000.00"));
        registers(caseNumber, "COST", "100.00", Map.of("last", "YES"));
        String stale = disposals.supplementOf(caseNumber).orElseThrow();

        clock.set(LocalDate.of(2025, 7, 1).atTime(9, 0));
        carryOn(caseNumber);

        assertThat(vouchers.voucher(stale).status()).isEqualTo(VoucherStatus.CANCELLED);
        Voucher waiting = vouchers.voucher(disposals.supplementOf(caseNumber).orElseThrow());
        assertThat(waiting.period()).hasToString("2025-07");
        assertThat(waiting.replaces()).isEqualTo(stale);
        confirmsSupplement(caseNumber);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    private String openCase(AssetCard... assets) {
        String caseNumber = toBeReviewed(STOPPED, assets);
        passes(caseNumber, Map.of("moreExpected", "YES"));
        signedBySeats(caseNumber);
        isConfirmed(caseNumber);
        return caseNumber;
    }

    private void registers(String caseNumber, String kind, String amount, Map<String, String> also) {
        registersAs(the(Role.FINANCE_REVIEWER), caseNumber, kind, amount, also);
    }

    private void registersAs(String person, String caseNumber, String kind, String amount, Map<String, String> also) {
        Map<String, String> answers = new HashMap<>(also);
        answers.put("amountKind", kind);
        answers.put("amount", amount);
        does(person, "Task_RegisterAmount", caseNumber, answers);
    }

    private void confirmsSupplement(String caseNumber) {
        does(the(Role.FINANCE_CONTROLLER), "Task_ConfirmSupplement", caseNumber, Map.of("confirmation", "CONFIRM"));
    }

    private List<Voucher> posted(String caseNumber) {
        return vouchers.about(OURS, caseNumber).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.POSTED)
                .toList();
    }

    /** Debit less credit by step and account. */
    private static Map<String, String> sums(Voucher voucher) {
        Map<String, Money> sums = new HashMap<>();
        voucher.entries().forEach(entry -> entry.lines()
                .forEach(line -> sums.merge(
                        entry.step() + " " + line.account().code(), line.debit().minus(line.credit()), Money::plus)));
        Map<String, String> texts = new HashMap<>();
        sums.forEach((place, sum) -> texts.put(place, sum.toString()));
        return texts;
    }

    private void assertCleared(String caseNumber, AssetCard... assets) {
        for (AssetCard asset : assets) {
            assertThat(posted(caseNumber).stream()
                            .flatMap(voucher -> voucher.entries().stream())
                            .flatMap(entry -> entry.lines().stream())
                            .filter(line -> line.account().code().equals("1606"))
                            .filter(line -> line.asset().equals(asset.code()))
                            .map(line -> line.debit().minus(line.credit()))
                            .reduce(Money.ZERO, Money::plus))
                    .as(asset.code())
                    .isEqualTo(Money.ZERO);
        }
    }
}
