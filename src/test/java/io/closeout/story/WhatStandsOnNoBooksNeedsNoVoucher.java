package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.CaseStep;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetKind;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.StateChange;
import io.closeout.reporting.Archive;
import io.closeout.voucher.Line;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class WhatStandsOnNoBooksNeedsNoVoucher extends Story {
    @Autowired
    private Archive archive;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIXED_ASSET")
    void theLastSignatureSendsItFromTheRegisterIntoTheArchive(AssetKind kind) {
        AssetCard asset = offTheBooks(kind);
        String caseNumber = signedOff(asset);

        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(disposalCase(caseNumber).voucherKey()).isNull();
        assertThat(vouchers.about(COMPANY, caseNumber)).isEmpty();
        assertThat(register.history(asset.id()))
                .extracting(StateChange::to)
                .containsSubsequence(AssetState.PENDING_WRITE_OFF, AssetState.DISPOSED);
        assertThat(disposalCase(caseNumber).journal())
                .filteredOn(step -> step.verb().equals("written-off"))
                .extracting(CaseStep::decision)
                .containsExactly("OFF_THE_BOOKS");
        assertThat(archive.record(caseNumber)).isPresent();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
    }

    @Test
    void theLastSignatureIsThePointOfNoReturn() {
        AssetCard stool = offTheBooks(AssetKind.LOW_VALUE);
        String caseNumber = inSignOff(stool);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS);
        tasks.complete(
                openTask(CONTROLLER, "Task_SignOff", caseNumber), CONTROLLER, Map.of("vote", "AGREE", "opinion", "同意"));
        concludedButNotWrittenOff(caseNumber);

        assertThatThrownBy(() -> disposals.withdraw(caseNumber, OPERATIONS, "误报"))
                .hasMessageContaining("disposal.too-late-to-withdraw");
        carryOn(caseNumber);
        assertThat(stateOf(stool)).isEqualTo(AssetState.DISPOSED);
    }

    /** The engine's jobs one by one, up to the one that takes the assets off the register. */
    private void concludedButNotWrittenOff(String caseNumber) {
        while (disposalCase(caseNumber).status() == CaseStatus.IN_SIGN_OFF) {
            management.executeJob(dueJobs(caseNumber).get(0).getId());
        }
    }

    @Test
    void aMixedCaseHasAVoucherForTheFixedAssetsAndAllLeaveTogether() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard stool = offTheBooks(AssetKind.LOW_VALUE);
        String caseNumber = inReview(press, stool);
        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of(
                        "reviewDecision", "PASS",
                        "derecognitionBasis", "STOPPED",
                        "cleaningCost", "60.00",
                        "reviewComment", "清运"));
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);

        assertThat(voucherOf(caseNumber).entries())
                .flatExtracting(entry -> entry.lines())
                .extracting(Line::asset)
                .containsOnly(press.code());
        assertThat(voucherOf(caseNumber).entries())
                .flatExtracting(entry -> entry.lines())
                .anySatisfy(line -> assertThat(line.credit()).hasToString("60.00"));
        assertThat(stateOf(stool)).isEqualTo(AssetState.PENDING_WRITE_OFF);

        confirmed(caseNumber);
        assertThat(stateOf(press)).isEqualTo(AssetState.DISPOSED);
        assertThat(stateOf(stool)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void costsThatNoVoucherCouldCarryAreRefusedAtReview() {
        String caseNumber = inReview(offTheBooks(AssetKind.LEASED_IN));

        assertThatThrownBy(() -> does(
                        REVIEWER,
                        "Task_ReviewByFinance",
                        caseNumber,
                        Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "cleaningCost", "60.00")))
                .hasMessageContaining("disposal.no-voucher-for-amount");
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
        reviewed(caseNumber);
    }

    @Test
    void theLastFixedAssetIsNotStruckFromACaseThatCarriesCosts() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard stool = offTheBooks(AssetKind.LOW_VALUE);
        String caseNumber = inReview(press, stool);
        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "scrapMaterial", "60.00"));
        Map<String, String> striking = Map.of("vote", "AGREE", "struckAssets", press.code(), "opinion", "仍可使用");

        assertThatThrownBy(() -> does(HEAD_OF_PRODUCTION, "Task_SignOff", caseNumber, striking))
                .hasMessageContaining("disposal.no-voucher-left");
        agreedBy(caseNumber, HEAD_OF_PRODUCTION);
    }

    @Test
    void withoutItsFixedAssetsACaseNeedsNoVoucherAnyMore() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard stool = offTheBooks(AssetKind.HELD_IN_TRUST);
        String caseNumber = awaitingConfirmation(press, stool);
        String first = disposalCase(caseNumber).voucherKey();
        does(
                CONTROLLER,
                "Task_ConfirmWriteOff",
                caseNumber,
                Map.of("confirmation", "REVIEW", "confirmationComment", "机床仍可用"));
        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of(
                        "reviewDecision", "PASS",
                        "derecognitionBasis", "STOPPED",
                        "struckAssets", press.code(),
                        "reviewComment", "机床仍可用"));
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);

        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(stateOf(stool)).isEqualTo(AssetState.DISPOSED);
        assertThat(stateOf(press)).isEqualTo(AssetState.ISOLATED);
        assertThat(vouchers.voucher(first).number()).isNull();
    }

    private String signedOff(AssetCard... assets) {
        String caseNumber = inSignOff(assets);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        return caseNumber;
    }

    private AssetCard offTheBooks(AssetKind kind) {
        return registered(aCard("OFFICE", "300.00").with(CardField.ASSET_KIND, kind));
    }
}
