package io.closeout.intake;

import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatAColumnTellsAsAWhole {
    @ParameterizedTest(name = "{0} under {1} are written as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.05 0.03 0.1 | 净残值率 | RATIO",
                "0.05 1 0 | 净残值率 | RATIO",
                "5 3 10 | 净残值率 | PERCENT",
                "5 1 0 | 净残值率 | PERCENT",
                "5% 0.05 | 净残值率 | RATIO",
                "5 3 | 净残值率(%) | PERCENT",
                "1 1 | 净残值率(%) | PERCENT"
            })
    void ratesByAllOfTheirValues(String cells, String header, ImportProfile.RateUnit unit) {
        Surveyed surveyed = rows(header, cells).surveyed();
        assertThat(surveyed.questions()).isEmpty();
        assertThat(surveyed.profile().rateUnit()).isEqualTo(unit);
        assertThat(surveyed.assumptions()).extracting(Refusal::code).containsExactly("intake.assumed-rate-unit");
    }

    @ParameterizedTest(name = "{0} under {1} are asked for, {2} is proposed")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1 1 | 净残值率 | PERCENT",
                "0.05 5 5 | 净残值率 | PERCENT",
                "0.05 0.05 5 | 净残值率 | RATIO",
                "0.05 0.03 | 净残值率% | RATIO"
            })
    void ratesThatDoNotTellAreAskedFor(String cells, String header, String proposal) {
        SourceTable table = rows(header, cells);
        Question question = table.surveyed().questions().get(0);
        assertThat(question.setting()).isEqualTo("rate_unit");
        assertThat(question.proposal()).isEqualTo(proposal);
        assertThat(question.asked().code()).isEqualTo("intake.ask-rate-unit");
        assertThatThrownBy(() -> SourceTable.reader(table.surveyed())).isInstanceOf(Refusal.class);

        table.by(ImportProfile.PLAIN.answering(question.setting(), question.proposal()));
        assertThat(table.surveyed().questions()).isEmpty();
    }

    @ParameterizedTest(name = "{0} are residual values of {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5% 3% | 3000.00 | 1800.00",
                "5 3 | 3000.00 | 1800.00",
                "0.05 0.03 | 3000.00 | 1800.00",
                "5% 0.03 | 3000.00 | 1800.00"
            })
    void theSameRatesHoweverTheyAreWritten(String cells, String first, String second) {
        assertThat(rows("净残值率", cells).cards())
                .extracting(card -> card.values().text(RESIDUAL_VALUE))
                .containsExactly(first, second);
    }

    @ParameterizedTest(name = "{0}: {1} with the median {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5 10 20 | YEARS | 10",
                "3 4 5 240 | YEARS | 4",
                "50 50 | YEARS | 50",
                "51 51 | MONTHS | 51",
                "60 120 36 | MONTHS | 60",
                "60 120 5 | MONTHS | 60",
                "5.5 0 | YEARS | 5",
                "240 2400 2400 | MONTHS | 1200"
            })
    void livesWithoutAUnitAreAskedForOnce(String cells, String proposal, String median) {
        SourceTable table = rows("使用年限", cells);
        Question question = table.surveyed().questions().get(0);
        assertThat(question.setting()).isEqualTo("life_unit");
        assertThat(question.proposal()).isEqualTo(proposal);
        assertThat(question.asked().sentence(Locale.ENGLISH)).contains("its median is " + median);
    }

    @Test
    void theAnswerCountsForEveryCellWithoutAUnitOfItsOwn() {
        SourceTable table = rows("使用年限", "5 10 36个月").by(ImportProfile.PLAIN.answering("life_unit", "YEARS"));
        assertThat(table.cards())
                .extracting(card -> card.values().text(USEFUL_LIFE_MONTHS))
                .containsExactly("60", "120", "36");
    }

    @Test
    void nobodyIsAskedWhatTheCellsSay() {
        assertThat(rows("使用年限", "5年 10年6月").surveyed().questions()).isEmpty();
    }

    @Test
    void figuresInMidLifeNeedTheMonthTheyAreOf() {
        SourceTable table = SourceTable.empty()
                .row("固定资产清单 2025年4月30日")
                .row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值 | 累计折旧")
                .row("M-001 | 数控车床 | 02 | 0101 | 2021-03-15 | 60000 | 100");
        Question question = table.surveyed().questions().get(0);
        assertThat(question.setting()).isEqualTo("take_on_month");
        assertThat(question.proposal()).isEqualTo("2025-04");

        table.by(ImportProfile.PLAIN.answering(question.setting(), question.proposal()));
        assertThat(table.cards().get(0).values().text(io.closeout.register.CardField.TAKE_ON_MONTH))
                .isEqualTo("2025-04");
    }

    @Test
    void newAssetsNeedNone() {
        assertThat(rows("累计折旧", "0 0.00 —").surveyed().questions()).isEmpty();
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ImportProfile.PLAIN.answering("life_unit", "WEEKS"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.no-answer"));
        assertThatThrownBy(() -> ImportProfile.PLAIN.answering("take_on_month", "April"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ImportProfile.PLAIN.answering("colour", "red"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.unknown-setting"));
    }

    private static SourceTable rows(String header, String cells) {
        SourceTable table = SourceTable.empty().row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值 | " + header);
        int number = 1;
        for (String cell : cells.split(" ")) {
            table.row("M-00" + number++ + " | 数控车床 | 02 | 0101 | 2021-03-15 | 60000 | " + cell);
        }
        return table;
    }
}
