package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.LineStatus;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Step;
import io.closeout.voucher.VoucherStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class DetoursOfACase extends Story {
    @Test
    void aRepairableAssetGoesBackToUse() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = reported(printer);

        does(OPERATIONS, "Task_AppraiseAssets", caseNumber, Map.of("conclusion", "REPAIR", "finding", "更换硒鼓"));

        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.BACK_IN_USE);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
    }

    @Test
    void anAssetSealedInPlaceIsIsolatedWithoutBeingCarried() {
        AssetCard line = anAsset("OFFICE", "3000.00");
        String caseNumber = beingIsolated(line);

        does(WAREHOUSE, "Task_IsolateAsset", caseNumber, Map.of("isolationKind", "SEALED", "sealNumber", "FT-88"));

        assertThat(disposalCase(caseNumber).lines().get(0).isolation().sealNumber())
                .isEqualTo("FT-88");
        assertThat(stateOf(line)).isEqualTo(AssetState.PENDING_APPROVAL);
    }

    @Test
    void theWrongLabelIsNotScannedIn() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        AssetCard other = anAsset("OFFICE", "3000.00");
        String caseNumber = beingIsolated(printer);

        assertThatThrownBy(() -> does(
                        WAREHOUSE,
                        "Task_IsolateAsset",
                        caseNumber,
                        Map.of("isolationKind", "SCANNED_IN", "scannedCode", other.code(), "location", "一号库")))
                .hasMessageContaining("disposal.wrong-label");
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_DISPOSAL);
        assertWaitsFor(caseNumber, "Task_IsolateAsset");
    }

    @Test
    void missingEvidenceIsSuppliedAndReviewedAgain() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inReview(printer);

        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of("reviewDecision", "EVIDENCE", "reviewComment", "缺少技术鉴定报告"));
        assertWaitsFor(caseNumber, "Task_SupplyEvidence");
        does(KEEPER, "Task_SupplyEvidence", caseNumber, Map.of("evidence", "鉴定报告 JD-12"));
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
        reviewed(caseNumber);
        assertWaitsFor(caseNumber, "Task_SignOff", "Task_SignOff", "Task_SignOff");
    }

    @Test
    void aReturnEndsTheLevelAndGoesToTheStepTheApproverNames() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);

        does(
                HEAD_OF_PRODUCTION,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "RETURN", "returnTarget", "REVIEW", "opinion", "停用日期有误"));

        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_APPROVAL);
        reviewed(caseNumber);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_WRITE_OFF);
    }

    @Test
    void aReturnToPickupMeansScanningInAgain() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);

        does(
                HEAD_OF_ASSETS,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "RETURN", "returnTarget", "PICKUP", "opinion", "库里没有找到"));

        assertWaitsFor(caseNumber, "Task_BookPickup");
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_DISPOSAL);
        pickupBooked(caseNumber);
        isolated(caseNumber);
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_APPROVAL);
    }

    @Test
    void aReturnForEvidenceFromSignOffIsReviewedAgain() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);

        does(
                CONTROLLER,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "RETURN", "returnTarget", "EVIDENCE", "opinion", "缺照片"));

        assertWaitsFor(caseNumber, "Task_SupplyEvidence");
    }

    @Test
    void aRejectionRestoresTheAssetsAndEndsTheCase() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);

        does(HEAD_OF_ASSETS, "Task_SignOff", caseNumber, Map.of("vote", "REJECT", "opinion", "可调剂使用"));

        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(waitingSteps(caseNumber)).isEmpty();
    }

    @Test
    void aStruckAssetGoesOnInACaseOfItsOwnAndTheOthersAreWrittenOff() {
        AssetCard kept = anAsset("OFFICE", "3000.00");
        AssetCard struck = anAsset("OFFICE", "4000.00");
        String caseNumber = inSignOff(kept, struck);

        does(
                HEAD_OF_PRODUCTION,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "AGREE", "struckAssets", struck.code(), "opinion", "该台仍可维修"));
        agreedBy(caseNumber, HEAD_OF_ASSETS, CONTROLLER);

        assertThat(stateOf(kept)).isEqualTo(AssetState.PENDING_WRITE_OFF);
        assertThat(stateOf(struck)).isEqualTo(AssetState.ISOLATED);
        DisposalCase followUp = disposals.openCaseOf(struck.id()).orElseThrow();
        assertThat(followUp.followUpOf()).isEqualTo(caseNumber);
        assertThat(disposalCase(caseNumber).lines())
                .extracting(line -> line.status())
                .containsExactly(LineStatus.OPEN, LineStatus.STRUCK);

        appraisedAsScrap(followUp.number());
        assertWaitsFor(followUp.number(), "Task_ReviewByFinance");
        confirmed(caseNumber);
        assertThat(stateOf(kept)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void twoSeatsThatStrikeAtTheSameMomentLeaveAtLeastOneAssetInTheCase() throws Exception {
        AssetCard first = anAsset("OFFICE", "3000.00");
        AssetCard second = anAsset("OFFICE", "4000.00");
        String caseNumber = inSignOff(first, second);
        String production = openTask(HEAD_OF_PRODUCTION, "Task_SignOff", caseNumber);
        String assets = openTask(HEAD_OF_ASSETS, "Task_SignOff", caseNumber);
        CyclicBarrier together = new CyclicBarrier(2);

        List<CompletableFuture<Boolean>> votes = List.of(
                CompletableFuture.supplyAsync(() -> strikes(together, production, HEAD_OF_PRODUCTION, first)),
                CompletableFuture.supplyAsync(() -> strikes(together, assets, HEAD_OF_ASSETS, second)));

        assertThat(List.of(votes.get(0).get(), votes.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(disposalCase(caseNumber).lines().stream().filter(line -> line.strikeReason() == null))
                .hasSize(1);
    }

    private boolean strikes(CyclicBarrier together, String task, String person, AssetCard asset) {
        try {
            together.await();
            tasks.complete(task, person, Map.of("vote", "AGREE", "struckAssets", asset.code(), "opinion", "仍可使用"));
            return true;
        } catch (Refusal nothingLeft) {
            assertThat(nothingLeft.code()).isEqualTo("disposal.nothing-left");
            return false;
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theReviewerStrikesAnAssetBeforeSignOff() {
        AssetCard kept = anAsset("OFFICE", "3000.00");
        AssetCard struck = anAsset("OFFICE", "4000.00");
        String caseNumber = inReview(kept, struck);

        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of(
                        "reviewDecision", "PASS",
                        "derecognitionBasis", "STOPPED",
                        "struckAssets", struck.code(),
                        "reviewComment", "发票未到"));

        assertThat(disposals.openCaseOf(struck.id()).orElseThrow().followUpOf()).isEqualTo(caseNumber);
        assertThat(disposalCase(caseNumber).openLines()).hasSize(1);
    }

    @Test
    void theApplicantWithdrawsDuringSignOffAndEveryTaskIsGone() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);

        disposals.withdraw(caseNumber, OPERATIONS, "误报");

        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
        assertThat(waitingSteps(caseNumber)).isEmpty();
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(reported(printer)).isNotEqualTo(caseNumber);
    }

    @Test
    void withdrawalCancelsTheWaitingVoucherAndBurnsNoNumber() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);

        disposals.withdraw(caseNumber, OPERATIONS, "误报");

        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(voucherOf(caseNumber).number()).isNull();
    }

    @Test
    void afterConfirmationNobodyWithdraws() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        confirmed(caseNumber);

        assertThatThrownBy(() -> disposals.withdraw(caseNumber, OPERATIONS, "误报"))
                .hasMessageContaining("disposal.too-late-to-withdraw");
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void theControllerSendsTheCaseBackToReviewAndANewVoucherGetsANewKey() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        String firstKey = disposalCase(caseNumber).voucherKey();

        does(
                CONTROLLER,
                "Task_ConfirmWriteOff",
                caseNumber,
                Map.of("confirmation", "REVIEW", "confirmationComment", "请核对停用日期"));

        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
        reviewed(caseNumber);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        assertThat(vouchers.voucher(firstKey).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(disposalCase(caseNumber).voucherKey()).isNotEqualTo(firstKey);
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);
    }

    @Test
    void aStaleAmountNeverPosts() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        YearMonth june = YearMonth.of(2025, 6);
        book.enterDisposal(COMPANY, "run of june", june, book.missingUpTo(printer.id(), june), List.of());

        assertThatThrownBy(() -> confirmed(caseNumber)).hasMessageContaining("disposal.amounts-changed");
        does(CONTROLLER, "Task_ConfirmWriteOff", caseNumber, Map.of("confirmation", "REPRICE"));
        confirmed(caseNumber);
        assertThat(voucherOf(caseNumber).entries())
                .extracting(JournalEntry::step)
                .doesNotContain(Step.CHARGE_MISSING);
    }

    @Test
    void costsAndScrapOfTheCaseAreSharedByCostAndCloseTheClearingAccountPerAsset() {
        AssetCard cheap = anAsset("OFFICE", "1000.00");
        AssetCard dear = anAsset("OFFICE", "2000.00");
        String caseNumber = inReview(cheap, dear);
        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of(
                        "reviewDecision", "PASS",
                        "derecognitionBasis", "STOPPED",
                        "cleaningCost", "100.00",
                        "scrapMaterial", "3,000.01",
                        "reviewComment", "清运"));
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);

        assertThat(amounts(caseNumber, Step.COSTS, "1002")).containsExactly("-33.33", "-66.67");
        assertThat(amounts(caseNumber, Step.MATERIALS, "1403")).containsExactly("1000.00", "2000.01");
        assertThat(amounts(caseNumber, Step.SETTLE, "6301"))
                .as("scrap is worth more than the books say")
                .hasSize(2);
        for (AssetCard asset : List.of(cheap, dear)) {
            assertThat(voucherOf(caseNumber).entries().stream()
                            .flatMap(entry -> entry.lines().stream())
                            .filter(line -> line.account().code().equals("1606"))
                            .filter(line -> line.asset().equals(asset.code()))
                            .map(line -> line.debit().minus(line.credit()))
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(Money.ZERO);
        }
    }

    private List<String> amounts(String caseNumber, Step step, String account) {
        return voucherOf(caseNumber).entries().stream()
                .filter(entry -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().code().equals(account))
                .map(line -> line.debit().minus(line.credit()).toString())
                .toList();
    }

    @Test
    void anAmountThatIsNoneIsRefusedBesideItsField() {
        String caseNumber = inReview(anAsset("OFFICE", "3000.00"));

        assertThatThrownBy(() -> does(
                        REVIEWER,
                        "Task_ReviewByFinance",
                        caseNumber,
                        Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "cleaningCost", "12.345")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("cleaningCost"));
    }

    @Test
    void aNovelInsteadOfAFindingIsRefusedBesideItsField() {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));

        assertThatThrownBy(() -> does(
                        OPERATIONS,
                        "Task_AppraiseAssets",
                        caseNumber,
                        Map.of("conclusion", "SCRAP", "finding", "报".repeat(2001))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("finding"));
        assertWaitsFor(caseNumber, "Task_AppraiseAssets");
    }

    @Test
    void aScannedAssetStandsWhereItWasScanned() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        inReview(printer);

        assertThat(register.card(printer.id()).location()).isEqualTo("一号库 A-3");
    }

    @Test
    void aVoucherThatWaitedOverTheMonthEndIsPricedAgainBeforeItIsConfirmed() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        clock.set(LocalDate.of(2025, 7, 2).atTime(9, 0));

        assertThatThrownBy(() -> confirmed(caseNumber)).hasMessageContaining("disposal.amounts-changed");
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);

        does(CONTROLLER, "Task_ConfirmWriteOff", caseNumber, Map.of("confirmation", "REPRICE"));
        assertThat(voucherOf(caseNumber).period()).isEqualTo(YearMonth.of(2025, 7));
        confirmed(caseNumber);
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }
}
