package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.story.Story;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code stands bare in vouchers and other systems, where a spreadsheet would calculate it. */
class ACodeIsNoFormula extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "＝1"})
    void aCodeThatBeginsAFormulaIsRefused(String code) {
        CardValues card = aCard("OFFICE", "3000.00").with(CardField.ASSET_CODE, code);

        assertThatThrownBy(() -> registered(card)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("asset_code");
            assertThat(refusal.sentence(Locale.CHINESE)).contains(code, "公式");
        });
        assertThat(register.find(COMPANY, code)).isEmpty();
    }
}
