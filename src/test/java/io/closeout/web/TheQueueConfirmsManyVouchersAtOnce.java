package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.depreciation.BooksFlow;
import io.closeout.register.AssetCard;
import io.closeout.story.Story;
import io.closeout.voucher.VoucherStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class TheQueueConfirmsManyVouchersAtOnce extends Story {
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @Autowired
    private BooksFlow booksFlow;

    @LocalServerPort
    private int port;

    private Browser controller;

    @BeforeEach
    void signIn() {
        controller = new Browser(port);
        controller.signIn(CONTROLLER, "demo");
    }

    @Test
    void eachByItsOwnTaskWithAResultPerVoucher() {
        String first = awaitingConfirmation(anAsset("OFFICE", "3000.00"));
        String second = awaitingConfirmation(anAsset("OFFICE", "4000.00"));
        String gone = awaitingConfirmation(anAsset("OFFICE", "5000.00"));
        disposals.withdraw(gone, OPERATIONS, "误报");
        String keys = String.join(",", key(first), key(second), key(gone), "NO-SUCH-KEY");

        String answer = confirm(controller, keys);

        assertThat(answer).contains("没有凭证 NO-SUCH-KEY", "凭证 " + key(gone) + " 没有等待您确认的任务");
        assertThat(vouchers.voucher(key(first)).status()).isEqualTo(VoucherStatus.CONFIRMED);
        assertThat(vouchers.voucher(key(second)).status()).isEqualTo(VoucherStatus.CONFIRMED);
        assertThat(vouchers.voucher(key(gone)).status()).isEqualTo(VoucherStatus.CANCELLED);
    }

    @Test
    void nobodyConfirmsInItWhatTheyMayNotConfirmInTasklist() {
        String caseNumber = awaitingConfirmation(anAsset("OFFICE", "3000.00"));
        Browser reviewer = new Browser(port);
        reviewer.signIn(REVIEWER, "demo");

        assertThat(confirm(reviewer, key(caseNumber))).contains("没有等待您确认的任务");
        assertThat(vouchers.voucher(key(caseNumber)).status()).isEqualTo(VoucherStatus.WAITING);
        assertThat(reviewer.get("/vouchers").body()).doesNotContain("type=\"checkbox\"");
    }

    @Test
    void whoChoseAVoucherThatWasPricedAgainMeanwhileConfirmsNeither() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        String seen = key(caseNumber);
        pricedAgain(caseNumber, printer);

        assertThat(confirm(controller, seen)).contains("凭证 " + seen + " 当前状态为");
        assertThat(vouchers.voucher(key(caseNumber)).status()).isEqualTo(VoucherStatus.WAITING);
    }

    @Test
    void theDifferenceStandsInTheQueueOnTheCaseAndInTheTask() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        String before = key(caseNumber);
        pricedAgain(caseNumber, printer);
        String task = openTask(CONTROLLER, "Task_ConfirmWriteOff", caseNumber);

        for (String path : List.of("/vouchers?period=2025-06", "/disposals/" + caseNumber)) {
            assertThat(controller.get(path).body()).as(path).contains("取代 " + before + "，2 处金额变化", "差额");
        }
        assertThat(controller.get("/api/tasks/" + task + "/view").body()).contains("\"difference\":{", "补提折旧");
        assertThat(controller.get("/vouchers?period=2025-06").body()).contains(key(caseNumber));
    }

    private void pricedAgain(String caseNumber, AssetCard asset) {
        book.enterDisposal(COMPANY, "run/" + caseNumber, JUNE, book.missingUpTo(asset.id(), JUNE), List.of());
        booksFlow.changed(asset.id());
        carryOn(caseNumber);
    }

    private String confirm(Browser browser, String keys) {
        String token = "/password";
        assertThat(browser.post(token, "/vouchers/confirmation", Map.of("keys", keys))
                        .statusCode())
                .isEqualTo(302);
        return browser.get("/vouchers").body();
    }

    private String key(String caseNumber) {
        return disposalCase(caseNumber).voucherKey();
    }
}
