package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.signoff.Seat;
import io.closeout.signoff.SignOffs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EveryDepartmentThatUsesAnAssetSigns extends Story {
    @Autowired
    private SignOffs signOffs;

    @Test
    void alsoTheOneThatUsesTheSmallerPart() {
        AssetCard shared = registered(aCard("OFFICE", "3000.00").with(CardField.USING_DEPARTMENT, "PROD:70;IT:30"));
        AssetCard alone = anAsset("OFFICE", "4000.00");
        String caseNumber = inSignOff(shared, alone);

        assertThat(signOffs.seats(disposalCase(caseNumber).round()))
                .extracting(Seat::department)
                .containsExactlyInAnyOrder("IT", "PROD", "ASSET", "FIN");
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        assertThat(stateOf(shared)).isEqualTo(AssetState.PENDING_APPROVAL);

        agreedBy(caseNumber, HEAD_OF_IT);
        assertThat(stateOf(shared)).isEqualTo(AssetState.PENDING_WRITE_OFF);
    }
}
