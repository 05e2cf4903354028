package io.closeout.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NobodyHasBothDuties {
    @ParameterizedTest
    @EnumSource
    void ofWhoHadTheFirstNobodyTakesOnTheSecond(SegregationOfDuties duties) {
        assertThatThrownBy(() -> duties.require(List.of("chen.gong", "li.guan"), "li.guan", "reason", "李管"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("reason");
                    assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
                    assertThat(refusal.sentence(Locale.ENGLISH)).matches("(?s).*[a-z]{3}.*");
                });
        assertThatThrownBy(() -> duties.require("li.guan", "li.guan", "", "李管")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource
    void somebodyElseDoes(SegregationOfDuties duties) {
        assertThatCode(() -> duties.require(List.of("chen.gong", "li.guan"), "zheng.jingli", "", "郑经理"))
                .doesNotThrowAnyException();
        assertThatCode(() -> duties.require(List.of(), "li.guan", "", "李管")).doesNotThrowAnyException();
    }
}
