package io.closeout.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every verb from every state: what the company's table allows happens, everything else is refused. */
class TheTableOfStateChanges {
    private static final Map<String, AssetState> ALLOWED = Map.ofEntries(
            Map.entry("IN_USE REPORT_STOPPED", AssetState.PENDING_DISPOSAL),
            Map.entry("IDLE REPORT_STOPPED", AssetState.PENDING_DISPOSAL),
            Map.entry("HELD_FOR_SALE REPORT_STOPPED", AssetState.PENDING_DISPOSAL),
            Map.entry("IN_USE LAY_IDLE", AssetState.IDLE),
            Map.entry("IDLE REUSE", AssetState.IN_USE),
            Map.entry("IN_USE BEGIN_RENOVATION", AssetState.UNDER_RENOVATION),
            Map.entry("IDLE BEGIN_RENOVATION", AssetState.UNDER_RENOVATION),
            Map.entry("UNDER_RENOVATION FINISH_RENOVATION", AssetState.IN_USE),
            Map.entry("IN_USE HOLD_FOR_SALE", AssetState.HELD_FOR_SALE),
            Map.entry("IDLE HOLD_FOR_SALE", AssetState.HELD_FOR_SALE),
            Map.entry("HELD_FOR_SALE WITHDRAW_SALE", AssetState.IN_USE),
            Map.entry("IN_USE REVOKE", AssetState.REVOKED),
            Map.entry("IDLE REVOKE", AssetState.REVOKED),
            Map.entry("PENDING_DISPOSAL ISOLATE", AssetState.ISOLATED),
            Map.entry("ISOLATED SUBMIT_FOR_APPROVAL", AssetState.PENDING_APPROVAL),
            Map.entry("PENDING_APPROVAL APPROVE_WRITE_OFF", AssetState.PENDING_WRITE_OFF),
            Map.entry("PENDING_WRITE_OFF SEND_BACK_FOR_REVIEW", AssetState.PENDING_APPROVAL),
            Map.entry("PENDING_APPROVAL RECALL_TO_PICKUP", AssetState.PENDING_DISPOSAL),
            Map.entry("PENDING_APPROVAL STRIKE", AssetState.ISOLATED),
            Map.entry("PENDING_WRITE_OFF STRIKE", AssetState.ISOLATED),
            Map.entry("PENDING_WRITE_OFF DISPOSE", AssetState.DISPOSED),
            Map.entry("DISPOSED REINSTATE", AssetState.IN_USE),
            Map.entry("PENDING_DISPOSAL RESTORE", AssetState.IN_USE),
            Map.entry("ISOLATED RESTORE", AssetState.IN_USE),
            Map.entry("PENDING_APPROVAL RESTORE", AssetState.IN_USE),
            Map.entry("PENDING_WRITE_OFF RESTORE", AssetState.IN_USE));

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyVerbFromEveryState")
    void isTheOnlyWay(AssetState from, AssetVerb verb) {
        AssetCardEntity card = cardIn(from);
        AssetState expected = ALLOWED.get(from + " " + verb);
        if (expected == null) {
            assertThatThrownBy(() -> card.apply(verb)).isInstanceOf(Refusal.class);
            assertThat(card.state()).isEqualTo(from);
        } else {
            assertThat(card.apply(verb)).isEqualTo(from);
            assertThat(card.state()).isEqualTo(expected);
        }
    }

    static Stream<Arguments> everyVerbFromEveryState() {
        return Stream.of(AssetState.values())
                .flatMap(state -> Stream.of(AssetVerb.values()).map(verb -> Arguments.of(state, verb)));
    }

    /** A card brought into the state by the verbs themselves, or registered in it. */
    private static AssetCardEntity cardIn(AssetState state) {
        AssetCardEntity card = registeredAs(
                switch (state) {
                    case UNDER_RENOVATION -> UseStatus.RENOVATION;
                    case HELD_FOR_SALE -> UseStatus.HELD_FOR_SALE;
                    case IDLE -> UseStatus.IDLE;
                    default -> UseStatus.IN_USE;
                });
        if (state == AssetState.REVOKED) {
            card.apply(AssetVerb.REVOKE);
        }
        AssetVerb[] way = {
            AssetVerb.REPORT_STOPPED,
            AssetVerb.ISOLATE,
            AssetVerb.SUBMIT_FOR_APPROVAL,
            AssetVerb.APPROVE_WRITE_OFF,
            AssetVerb.DISPOSE
        };
        for (int i = 0; card.state() != state; i++) {
            card.apply(way[i]);
        }
        return card;
    }

    private static AssetCardEntity registeredAs(UseStatus status) {
        CardValues values = CardValues.none()
                .with(CardField.ASSET_CODE, "A")
                .with(CardField.ASSET_NAME, "A")
                .with(CardField.ASSET_CLASS, "OFFICE")
                .with(CardField.USING_DEPARTMENT, "IT")
                .with(CardField.IN_SERVICE_DATE, "2024-01-01")
                .with(CardField.COST, "1.00")
                .with(CardField.DEPRECIATION_METHOD, DepreciationMethod.SL)
                .with(CardField.USE_STATUS, status);
        return new AssetCardEntity("1000", "", values, values.fingerprint());
    }
}
