package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.CaseStep;
import io.closeout.disposal.DisposalCase;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.Change;
import io.closeout.voucher.VoucherStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 抵押, 查封, 海关监管 and 租赁 of an asset on its way out. */
class WhatOthersHaveASayInStays extends Story {
    private static final String TABLE = "DetermineRestrictionEffect.dmn";

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(strings = {"MORTGAGE", "SEIZURE", "CUSTOMS"})
    void theReviewIsNotPassedAsLongAsARestrictionBlocks(String restriction) {
        AssetCard asset = restricted(restriction);
        String caseNumber = inReview(asset);

        assertThatThrownBy(() -> reviewed(caseNumber)).hasMessageContaining("disposal.restricted");
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");

        lifted(asset);
        reviewed(caseNumber);
        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.IN_SIGN_OFF);
    }

    @Test
    void theSentenceNamesAssetKindLastDayAndRemedyBesideTheFieldThatStrikes() {
        AssetCard first = restricted("MORTGAGE:2027-12-31");
        AssetCard second = restricted("MORTGAGE");
        String caseNumber = inReview(first, second);

        Refusal refusal = refusalOf(() -> reviewed(caseNumber));

        assertThat(refusal.field()).isEqualTo("struckAssets");
        assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE))
                .contains("抵押", first.code() + " (~2027-12-31), " + second.code(), "解除限制", "剔除");
        assertThat(refusal.sentence(Locale.UK)).contains("mortgaged", first.code(), "lift", "strike");
    }

    @Test
    void theOthersPassWhenTheReviewerStrikesTheRestrictedOne() {
        AssetCard free = anAsset("OFFICE", "3000.00");
        AssetCard mortgaged = restricted("MORTGAGE:2027-12-31");
        String caseNumber = inReview(free, mortgaged);

        reviewedStriking(caseNumber, mortgaged);

        assertThat(disposalCase(caseNumber).status()).isEqualTo(CaseStatus.IN_SIGN_OFF);
        assertThat(stateOf(mortgaged)).isEqualTo(AssetState.ISOLATED);
        DisposalCase followUp = disposals.openCaseOf(mortgaged.id()).orElseThrow();
        assertThat(followUp.followUpOf()).isEqualTo(caseNumber);
        appraisedAsScrap(followUp.number());
        assertThatThrownBy(() -> reviewed(followUp.number())).hasMessageContaining("disposal.restricted");
    }

    @Test
    void aRestrictionThatArrivesDuringSignOffStopsEveryAgreementButNoReturn() {
        AssetCard free = anAsset("OFFICE", "3000.00");
        AssetCard seized = anAsset("OFFICE", "4000.00");
        String caseNumber = inSignOff(free, seized);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION);
        nowRestricted(seized, "SEIZURE");

        assertThatThrownBy(() -> agreedBy(caseNumber, HEAD_OF_ASSETS)).hasMessageContaining("disposal.restricted");
        assertThatThrownBy(() -> agreedBy(caseNumber, CONTROLLER)).hasMessageContaining("disposal.restricted");
        assertWaitsFor(caseNumber, "Task_SignOff", "Task_SignOff");

        does(
                HEAD_OF_ASSETS,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "RETURN", "returnTarget", "REVIEW", "opinion", "法院查封"));
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
    }

    @Test
    void aSeatThatStrikesTheRestrictedAssetFreesTheOthersForAllSeats() {
        AssetCard free = anAsset("OFFICE", "3000.00");
        AssetCard seized = anAsset("OFFICE", "4000.00");
        String caseNumber = inSignOff(free, seized);
        nowRestricted(seized, "SEIZURE");

        does(
                HEAD_OF_PRODUCTION,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "AGREE", "struckAssets", seized.code(), "opinion", "法院查封"));
        agreedBy(caseNumber, HEAD_OF_ASSETS, CONTROLLER);

        assertThat(stateOf(free)).isEqualTo(AssetState.PENDING_WRITE_OFF);
        assertThat(stateOf(seized)).isEqualTo(AssetState.ISOLATED);
    }

    @Test
    void aRestrictionThatArrivesBeforeTheConfirmationStopsIt() {
        AssetCard asset = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(asset);
        nowRestricted(asset, "CUSTOMS:2025-06-10");

        Refusal refusal = refusalOf(() -> confirmed(caseNumber));

        assertThat(refusal.code()).isEqualTo("disposal.restricted-at-confirmation");
        assertThat(refusal.field()).isEqualTo("confirmation");
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);
        clock.set(LocalDate.of(2025, 6, 11).atTime(9, 0));
        confirmed(caseNumber);
        assertThat(stateOf(asset)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void aRestrictionHoldsUpToItsLastDay() {
        AssetCard ended = restricted("MORTGAGE:2025-06-09");
        AssetCard lastDay = restricted("MORTGAGE:2025-06-10");

        reviewed(inReview(ended));
        String caseNumber = inReview(lastDay);
        assertThatThrownBy(() -> reviewed(caseNumber)).hasMessageContaining("disposal.restricted");
    }

    @Test
    void aLeaseOnlyWarnsAndTheJournalSaysSo() {
        AssetCard let = restricted("LEASE:2026-03-31");
        AssetCard free = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(let, free);

        assertThat(disposalCase(caseNumber).journal())
                .filteredOn(step -> step.verb().equals("restriction-noted"))
                .extracting(CaseStep::decision, CaseStep::detail)
                .containsExactly(tuple("LEASE", let.code() + " (~2026-03-31)"));
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        confirmed(caseNumber);
        assertThat(stateOf(let)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void whatTheTableDoesNotCoverIsRefused() throws IOException {
        AssetCard let = restricted("LEASE");
        String caseNumber = inReview(let);
        String copy =
                Files.readString(Path.of("decisions", TABLE)).replace("<text>\"LEASE\"</text>", "<text>\"X\"</text>");
        String deployment =
                repository.createDeployment().addString(TABLE, copy).deploy().getId();
        try {
            assertThatThrownBy(() -> reviewed(caseNumber)).hasMessageContaining("disposal.no-restriction-policy");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        reviewed(caseNumber);
    }

    private AssetCard restricted(String restriction) {
        return registered(aCard("OFFICE", "3000.00").with(CardField.RESTRICTION, restriction));
    }

    private void nowRestricted(AssetCard asset, String restriction) {
        cards.amend(asset.id(), Map.of(CardField.RESTRICTION, restriction), new Change(KEEPER, "来函", ""));
    }

    private void lifted(AssetCard asset) {
        nowRestricted(asset, "");
    }

    private void reviewedStriking(String caseNumber, AssetCard struck) {
        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of(
                        "reviewDecision", "PASS",
                        "derecognitionBasis", "STOPPED",
                        "struckAssets", struck.code(),
                        "reviewComment", "尚未解除抵押"));
    }

    private static Refusal refusalOf(ThrowingCallable decision) {
        return catchThrowableOfType(Refusal.class, decision);
    }
}
