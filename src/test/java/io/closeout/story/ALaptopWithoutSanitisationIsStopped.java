package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.DisposalPreparation;
import io.closeout.disposal.Isolation;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ALaptopWithoutSanitisationIsStopped extends Story {
    @Autowired
    private DisposalPreparation preparation;

    @Test
    void theWarehouseHasNothingToScanBeforeTheDataIsGone() {
        AssetCard laptop = anAsset("LAPTOP", "9600.00");
        String caseNumber = beingIsolated(laptop);

        long line = disposalCase(caseNumber).lines().get(0).id();
        assertWaitsFor(caseNumber, "Task_SanitiseData");
        assertThat(tasks.isolation(caseNumber, line, WAREHOUSE)).isEmpty();
    }

    @Test
    void theDomainRefusesEvenIfTheProcessWouldAsk() {
        AssetCard laptop = anAsset("LAPTOP", "9600.00");
        String caseNumber = beingIsolated(laptop);
        long line = disposalCase(caseNumber).lines().get(0).id();

        Isolation proof = new Isolation(Isolation.Kind.SCANNED_IN, laptop.code(), "一号库", "");
        assertThatThrownBy(() -> preparation.isolate(caseNumber, line, WAREHOUSE, proof))
                .hasMessageContaining("disposal.not-sanitised");
        assertThat(stateOf(laptop)).isEqualTo(AssetState.PENDING_DISPOSAL);
    }

    @ParameterizedTest
    @CsvSource({
        "an.gong, disposal.verifies-own-work",
        "AN.GONG, disposal.verifies-own-work",
        "安工, disposal.verifies-own-work",
        "无名氏, disposal.unknown-verifier"
    })
    void nobodyVerifiesTheirOwnWorkByWhateverName(String verifier, String refusal) {
        String caseNumber = beingIsolated(anAsset("LAPTOP", "9600.00"));

        assertThatThrownBy(() -> does(
                        IT_SECURITY,
                        "Task_SanitiseData",
                        caseNumber,
                        Map.of(
                                "sanitisationMethod", "CLEAR",
                                "tool", "擦除工具",
                                "verifier", verifier,
                                "mediaSerial", "WD-1",
                                "certificateNumber", "SC-1")))
                .hasMessageContaining(refusal);
        assertWaitsFor(caseNumber, "Task_SanitiseData");
    }

    @Test
    void withTheRecordItIsScannedIn() {
        AssetCard laptop = anAsset("LAPTOP", "9600.00");
        String caseNumber = beingIsolated(laptop);

        sanitised(caseNumber);
        scannedIn(caseNumber, laptop);

        assertThat(stateOf(laptop)).isEqualTo(AssetState.PENDING_APPROVAL);
        assertThat(disposalCase(caseNumber).lines().get(0).sanitisation().certificateNumber())
                .isEqualTo("SC-2025-1");
    }
}
