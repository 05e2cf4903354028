package io.closeout.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsThatPeopleWrite {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "主板损坏",
                "<b>=1+1</b> ${x} {{x}} '; drop table person; --",
                "𠮷田 👨‍👩‍👧 ñ\tA",
                "עברית",
                "第一行\n第二行\r\n第三行"
            })
    void areKeptLetterByLetter(String text) {
        assertThat(WrittenText.lines("  " + text + "\n", "note", 100)).isEqualTo(text);
    }

    @Test
    void ofOneLineLoseTheirLineBreaks() {
        assertThat(WrittenText.line("数控\r\n 车床", "asset_name", 100)).isEqualTo("数控 车床");
    }

    @Test
    void nothingIsTheEmptyText() {
        assertThat(WrittenText.lines(null, "note", 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AB\u0000", "AB\u001B[2J", "AB\u202Egnp.exe", "AB\u2066x", "AB\u2028x", "AB\uD83D", "AB\u0085x"})
    void areRefusedWhereNobodySeesWhatTheySay(String text) {
        assertThatThrownBy(() -> WrittenText.lines(text, "note", 100))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("form.hidden-character");
                    assertThat(refusal.field()).isEqualTo("note");
                    assertThat(refusal.sentence(Locale.CHINESE)).contains("第 3 个字符", "U+");
                });
    }

    @Test
    void areRefusedWhenTheyAreLongerThanAnybodyReads() {
        assertThatThrownBy(() -> WrittenText.lines("x".repeat(101), "note", 100))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("form.too-long"));
    }
}
