package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.Change;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentsLeaveWithTheirParent extends Story {
    @Test
    void aParentIsNotReportedWithoutThem() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard feeder = componentOf(press);
        AssetCard table = componentOf(press);

        assertThatThrownBy(() -> reported(press, table)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("disposal.components-left");
            assertThat(refusal.field()).isEqualTo("assets");
            assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE))
                    .contains(press.code(), feeder.code(), "一并申报", "主资产编码")
                    .doesNotContain(table.code());
        });
        assertThat(stateOf(press)).isEqualTo(AssetState.IN_USE);
        assertThat(stateOf(table)).isEqualTo(AssetState.IN_USE);
    }

    @Test
    void allOfThemInOneReportAreOneCase() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard feeder = componentOf(press);
        AssetCard motor = componentOf(feeder);

        assertThatThrownBy(() -> reported(press, feeder)).hasMessageContaining(motor.code());
        assertThat(disposalCase(reported(press, feeder, motor)).openLines()).hasSize(3);
    }

    @Test
    void aComponentLeavesAlone() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard feeder = componentOf(press);

        assertThat(disposalCase(reported(feeder)).openLines()).hasSize(1);
        assertThat(stateOf(press)).isEqualTo(AssetState.IN_USE);
    }

    @Test
    void oneThatIsDetachedOrInACaseOrGoneHoldsNobodyBack() {
        AssetCard press = anAsset("OFFICE", "3000.00");
        AssetCard detached = componentOf(press);
        AssetCard elsewhere = componentOf(press);
        AssetCard gone = componentOf(press);
        AssetCard neverOurs = componentOf(press);
        reported(elsewhere);
        confirmed(awaitingConfirmation(gone));
        register.revoke(neverOurs.id(), new Change("system", "订单取消", ""));

        assertThatThrownBy(() -> reported(press)).hasMessageContaining(detached.code());
        cards.amend(detached.id(), Map.of(CardField.PARENT_CODE, ""), new Change(KEEPER, "改装到别的机床", ""));

        assertThat(disposalCase(reported(press)).openLines()).hasSize(1);
    }

    private AssetCard componentOf(AssetCard parent) {
        return registered(aCard("OFFICE", "800.00").with(CardField.PARENT_CODE, parent.code()));
    }
}
