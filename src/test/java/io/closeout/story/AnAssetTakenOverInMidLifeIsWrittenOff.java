package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.disposal.CaseStep;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetKind;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 60,000.00 over 60 months, 950.00 a month; 40 of them were charged elsewhere, up to April 2025, and 1,200.00 impaired. */
class AnAssetTakenOverInMidLifeIsWrittenOff extends Story {
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @Test
    void stoppedBeforeTheTakeOverItLeavesInTheMonthUpToWhichItWasTakenOver() {
        AssetCard press = registered(takenOver());
        book.enterDisposal(COMPANY, "run of may " + press.code(), MAY, book.missingUpTo(press.id(), MAY), List.of());
        String caseNumber = signedOffStoppedOn(LocalDate.of(2025, 2, 15), press);

        assertThat(disposalCase(caseNumber).derecognitionMonth()).isEqualTo(YearMonth.of(2025, 4));
        assertThat(moves(caseNumber)).containsExactly("STOPPED 2025-02 -> 2025-04");
        assertThat(lines(caseNumber, Step.TAKE_BACK)).containsExactly("5101 -950.00", "1602 950.00");
        assertThat(lines(caseNumber, Step.TRANSFER))
                .containsExactly("1606 20800.00", "1602 38000.00", "1603 1200.00", "1601 -60000.00");
        assertThat(lines(caseNumber, Step.SETTLE)).containsExactly("6711 20800.00", "1606 -20800.00");

        confirmed(caseNumber);
        assertThat(book.postedValue(press.id()).netBookValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void stoppedLaterTheMissingMonthIsChargedOnTopOfWhatWasTakenOver() {
        AssetCard press = registered(takenOver());
        String caseNumber = signedOffStoppedOn(LocalDate.of(2025, 5, 20), press);

        assertThat(disposalCase(caseNumber).derecognitionMonth()).isEqualTo(MAY);
        assertThat(moves(caseNumber)).isEmpty();
        assertThat(lines(caseNumber, Step.CHARGE_MISSING)).containsExactly("5101 950.00", "1602 -950.00");
        assertThat(lines(caseNumber, Step.TRANSFER))
                .containsExactly("1606 19850.00", "1602 38950.00", "1603 1200.00", "1601 -60000.00");
    }

    @Test
    void theCaseTakesTheLatestMonthOfItsAssetsOnTheBooks() {
        AssetCard earlier = registered(takenOver().with(CardField.TAKE_ON_MONTH, "2025-03"));
        AssetCard latest = registered(takenOver());
        AssetCard leasedIn = registered(
                takenOver().with(CardField.ASSET_KIND, AssetKind.LEASED_IN).with(CardField.TAKE_ON_MONTH, "2025-05"));
        AssetCard own = anAsset("OFFICE", "6000.00");
        String caseNumber = signedOffStoppedOn(LocalDate.of(2025, 2, 15), earlier, latest, leasedIn, own);

        assertThat(disposalCase(caseNumber).derecognitionMonth()).isEqualTo(YearMonth.of(2025, 4));
        assertThat(register.card(own.id()).lastChargeMonth()).isEqualTo(YearMonth.of(2025, 4));
    }

    private String signedOffStoppedOn(LocalDate stoppedOn, AssetCard... assets) {
        String caseNumber = reported(
                stoppedOn, List.of(assets).stream().map(AssetCard::code).toArray(String[]::new));
        appraisedAsScrap(caseNumber);
        pickupBooked(caseNumber);
        isolated(caseNumber);
        reviewed(caseNumber);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        return caseNumber;
    }

    private List<String> moves(String caseNumber) {
        return disposalCase(caseNumber).journal().stream()
                .filter(step -> step.verb().equals("derecognition-moved"))
                .map((CaseStep step) -> step.decision() + " " + step.detail())
                .toList();
    }

    /** Account and amount, debits positive. */
    private List<String> lines(String caseNumber, Step step) {
        return voucherOf(caseNumber).entries().stream()
                .filter((JournalEntry entry) -> entry.step() == step)
                .flatMap(entry -> entry.lines().stream())
                .map(line -> line.account().code() + " " + line.debit().minus(line.credit()))
                .toList();
    }

    private CardValues takenOver() {
        return aCard("OFFICE", "60000.00")
                .with(CardField.IN_SERVICE_DATE, "2021-12-10")
                .with(CardField.RESIDUAL_VALUE, "3000.00")
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(CardField.USEFUL_LIFE_MONTHS, 60)
                .with(CardField.TAKE_ON_MONTH, "2025-04")
                .with(CardField.ACCUMULATED_DEPRECIATION, "38000.00")
                .with(CardField.IMPAIRMENT, "1200.00");
    }
}
