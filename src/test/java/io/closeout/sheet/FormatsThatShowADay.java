package io.closeout.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsThatShowADay {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d;@",
                "yyyy\"年\"m\"月\"",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                "yyyy年m月",
                "yyyy\\-mm\\-dd\\ hh:mm:ss.000",
                "m\"月\"d\"日\"",
                "m\"月\"",
                "[$-409]d\\-mmm\\-yy;@",
                "[$-804]aaaa",
                "e\"年\"",
                "YYYY-MM"
            })
    void isADate(String code) {
        assertThat(CellStyles.isDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0.00\"dy\"",
                "#,##0.00_);[Red]\\(#,##0.00\\)",
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ",
                "0.00E+00",
                "h:mm",
                "mm:ss.0",
                "[h]:mm:ss",
                "[mm]:ss",
                "上午/下午h\"时\"mm\"分\"",
                "h:mm AM/PM",
                "@",
                "0;yyyy",
                "[红色]0",
                "0\\d",
                "\"unfinished y",
                "[unfinished y",
                ""
            })
    void isNone(String code) {
        assertThat(CellStyles.isDate(code)).isFalse();
    }
}
