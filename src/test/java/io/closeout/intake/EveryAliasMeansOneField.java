package io.closeout.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EveryAliasMeansOneField {
    private static final Set<String> PERIODS = Set.of("closing", "opening", "movement");
    private static final Aliases STANDARD = Aliases.of(ImportProfile.PLAIN);

    @ParameterizedTest(name = "{1} is {0}")
    @MethodSource("aliases")
    void anAliasOfTheTable(String field, String alias) {
        assertThat(meaning(alias)).isEqualTo(field);
        assertThat(meaning(" *" + alias.replaceAll("(.)", "$1 ") + "：\n")).isEqualTo(field);
    }

    static Stream<Arguments> aliases() {
        return ReadingTables.rows("aliases.csv").stream()
                .filter(row -> !PERIODS.contains(row.get("field")))
                .map(row -> Arguments.of(row.get("field"), row.get("alias")));
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnNamesInBothLanguagesAndTheCode(CardField field) {
        assertThat(meaning(field.code())).isEqualTo(field.code());
        assertThat(Words.of(field)).hasSize(2);
        String own = field == CardField.USEFUL_LIFE_MONTHS || field == CardField.TAX_LIFE_MONTHS
                ? field.code().replace("_months", "")
                : field.code();
        assertThat(Words.of(field)).allSatisfy(name -> assertThat(meaning(name)).isIn(field.code(), own));
    }

    @Test
    void everyFieldOfACardCanBeBroughtByAFile() {
        assertThat(Arrays.stream(CardField.values())
                        .filter(field -> !meaning(field.code()).equals(field.code())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} in {2}")
    @CsvSource({
        "原值(元), cost, YUAN",
        "原值（万元）, cost, TEN_THOUSAND_YUAN",
        "原值(单位：千元), cost, THOUSAND_YUAN",
        "原值/万元, cost, TEN_THOUSAND_YUAN",
        "累计折旧【万元】, accumulated_depreciation, TEN_THOUSAND_YUAN",
        "净残值率%, residual_rate, PERCENT",
        "净残值率（％）, residual_rate, PERCENT",
        "使用年限(年), useful_life, YEARS",
        "使用年限（月）, useful_life_months, MONTHS",
        "使用寿命(月), useful_life, MONTHS",
        "税法折旧年限(年), tax_life, YEARS",
        "*资产编码(必填), asset_code, NONE",
        "期末原值, cost, NONE",
        "累计折旧期末余额, accumulated_depreciation, NONE",
        "ＳＮ, serial_number, NONE",
        "asset　code, asset_code, NONE",
        "原值(美元), other, NONE",
        "月折旧率, other, NONE",
        "自定义项1, other, NONE"
    })
    void itsUnitStandsInBrackets(String header, String field, HeaderUnit unit) {
        HeaderText text = HeaderText.of(header);
        assertThat(STANDARD.of(text).meaning().code()).isEqualTo(field);
        assertThat(text.unit()).isEqualTo(unit);
    }

    @Test
    void aProfileAddsItsOwnAndComesFirst() {
        Aliases own =
                Aliases.of(ImportProfile.PLAIN.reading("固资 编号", "asset_code").reading("使用人", "other"));

        assertThat(own.of(HeaderText.of("固资编号")).meaning().code()).isEqualTo("asset_code");
        assertThat(own.of(HeaderText.of("使用人")).meaning()).isEqualTo(SourceField.OTHER);
        assertThat(own.of(HeaderText.of("保管人")).meaning().code()).isEqualTo("custodian");
    }

    @Test
    void aProfileThatNamesNoFieldIsRefused() {
        assertThatThrownBy(() -> Aliases.of(ImportProfile.PLAIN.reading("编号", "asset_kode")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.unknown-field"));
    }

    private static String meaning(String header) {
        return STANDARD.of(HeaderText.of(header)).meaning().code();
    }
}
