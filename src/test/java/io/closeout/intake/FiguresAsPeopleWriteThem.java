package io.closeout.intake;

import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.QUANTITY;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static io.closeout.register.CardField.USEFUL_LIFE_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresAsPeopleWriteThem {
    @ParameterizedTest(name = "{0} is {1} yuan")
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.56; 1234.56",
                "1,234.56; 1234.56",
                "12,345,678.9; 12345678.90",
                "¥1234.56; 1234.56",
                "￥1,234.56; 1234.56",
                "RMB 1234.56; 1234.56",
                "人民币1234.56元; 1234.56",
                "1234.56元; 1234.56",
                "1234.56元整; 1234.56",
                "１２３４．５６; 1234.56",
                "１，２３４．５６; 1234.56",
                "1234; 1234.00",
                ".5; 0.50",
                "+5; 5.00",
                "1.2345万元; 12345.00",
                "3万; 30000.00",
                "1234.5600000000; 1234.56",
                "9999999999999.99; 9999999999999.99",
                "0; 0.00"
            })
    void anAmount(String cell, String yuan) {
        CardReading read = SourceTable.asset().with("原值", cell).read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.values().text(COST)).isEqualTo(yuan);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(1,234.56); -1234.56",
                "（1,234.56）; -1234.56",
                "-1234.56; -1234.56",
                "－1234.56; -1234.56",
                "1234.56-; -1234.56",
                "¥-1234.56; -1234.56",
                "-¥1,234.56; -1234.56",
                "(¥1,234.56元); -1234.56"
            })
    void aNegativeAmount(String cell, String yuan) {
        AmountText amount = AmountText.parse(cell);
        assertThat(amount.inYuan(ImportProfile.AmountUnit.YUAN)).isEqualByComparingTo(yuan);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1,23; intake.not-an-amount",
                "1234,567.00; intake.not-an-amount",
                "1.234,56; intake.not-an-amount",
                "12,34.5; intake.not-an-amount",
                "1.2.3; intake.not-an-amount",
                "六万元; intake.not-an-amount",
                "(-5); intake.not-an-amount",
                "60000USD; intake.not-an-amount",
                "1.23E+11; intake.damaged-by-excel",
                "1E+12; intake.damaged-by-excel",
                "1.5e-7; intake.damaged-by-excel",
                "#REF!; intake.formula-without-result",
                "=SUM(A1:A9); intake.formula-without-result",
                "1234.567; intake.too-many-decimals",
                "10000000000000; intake.amount-too-large"
            })
    void whatIsNoAmountIsSaidWithItsPlace(String cell, String code) {
        CardReading read = SourceTable.asset().with("原值", cell).readAnyway();

        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason().code()).isEqualTo(code);
            assertThat(fault.reason().field()).isEqualTo("cost");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.letter()).isEqualTo("F");
            assertThat(fault.header()).isEqualTo("原值");
            assertThat(fault.value()).isEqualTo(cell);
        });
    }

    @ParameterizedTest(name = "{0} says nothing")
    @ValueSource(strings = {"—", "-", "/", "－", "--", "——", ""})
    void aDashIsEmpty(String cell) {
        assertThat(SourceTable.asset()
                        .with("备注", cell)
                        .with("减值准备", cell)
                        .card()
                        .fields())
                .doesNotContainKeys(CardField.NOTE, CardField.IMPAIRMENT);
    }

    @ParameterizedTest(name = "{0} of 万元 is {1}")
    @CsvSource({"6, 60000.00", "6.123456, 61234.56", "0.000001, 0.01", "60000元, 60000.00"})
    void tenThousandsAreExact(String cell, String yuan) {
        assertThat(SourceTable.asset().without("原值").with("原值（万元）", cell).text(COST))
                .isEqualTo(yuan);
    }

    @Test
    void moreThanTwoDecimalsAreRoundedOnlyIfAPersonSaidSo() {
        SourceTable table = SourceTable.empty()
                .row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值")
                .row("M-001 | 车床 | 02 | 0101 | 2021-03-15 | 100.005")
                .row("M-002 | 铣床 | 02 | 0101 | 2021-03-15 | 200.0014")
                .row("M-003 | 磨床 | 02 | 0101 | 2021-03-15 | 300.1200");

        Question question = table.surveyed().questions().get(0);
        assertThat(question.setting()).isEqualTo("rounds_to_fen");
        assertThat(question.asked().sentence(java.util.Locale.SIMPLIFIED_CHINESE))
                .startsWith("有 2 个金额超过两位小数，四舍五入到分后合计相差 0.0036 元");

        Surveyed confirmed = table.by(ImportProfile.PLAIN.answering(question.setting(), question.proposal()))
                .surveyed();
        assertThat(confirmed.questions()).isEmpty();
        assertThat(table.cards())
                .extracting(card -> card.values().text(COST))
                .containsExactly("100.01", "200.00", "300.12");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2021-03-15, 2021-03-15",
        "2021/3/15, 2021-03-15",
        "2021.03.15, 2021-03-15",
        "2021.3.5, 2021-03-05",
        "20210315, 2021-03-15",
        "2021年3月15日, 2021-03-15",
        "2021 年 3 月 15 日, 2021-03-15",
        "２０２１－０３－１５, 2021-03-15",
        "2021-03-15 00:00:00, 2021-03-15",
        "2021/3/15 0:00, 2021-03-15",
        "2021-03-15T08:30:00.000Z, 2021-03-15",
        "2021-03-15 上午8:30, 2021-03-15",
        "20210315 0000, 2021-03-15",
        "44270, 2021-03-15",
        "44270.5, 2021-03-15",
        "36526, 2000-01-01",
        "2024-02-29, 2024-02-29"
    })
    void aDate(String cell, String day) {
        CardReading read = SourceTable.asset().with("开始使用日期", cell).read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.values().text(IN_SERVICE_DATE)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} is the end of that month, {1}")
    @CsvSource({
        "2021-02, 2021-02-28",
        "2021/2, 2021-02-28",
        "2021.02, 2021-02-28",
        "2021.10, 2021-10-31",
        "2021年2月, 2021-02-28",
        "2021年第2期, 2021-02-28",
        "202102, 2021-02-28"
    })
    void aMonthAlone(String cell, String day) {
        SourceTable.Asset asset = SourceTable.asset().with("开始使用日期", cell);
        assertThat(asset.warning().code()).isEqualTo("intake.day-assumed");
        assertThat(asset.text(IN_SERVICE_DATE)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "21-03-15, intake.two-digit-year",
        "21/3/15, intake.two-digit-year",
        "3/15/21, intake.two-digit-year",
        "21.03, intake.two-digit-year",
        "210315, intake.two-digit-year",
        "3/15/2021, intake.year-not-first",
        "03/2021, intake.year-not-first",
        "2021, intake.year-alone",
        "2021年, intake.year-alone",
        "2021-02-30, intake.no-such-day",
        "2023-02-29, intake.no-such-day",
        "20211315, intake.no-such-day",
        "2021-13, intake.no-such-day",
        "0000-00-00, intake.no-such-day",
        "2021.1, intake.january-or-october",
        "15-Mar-21, intake.not-a-date",
        "不详, intake.not-a-date",
        "2021-03-15-2, intake.not-a-date",
        "123, intake.not-a-date",
        "-44270, intake.not-a-date",
        "2.02103E+07, intake.damaged-by-excel"
    })
    void whatIsNoDate(String cell, String code) {
        Refusal fault = SourceTable.asset().with("开始使用日期", cell).fault();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.field()).isEqualTo("in_service_date");
    }

    @ParameterizedTest(name = "{0} is the month {1}")
    @CsvSource({"2025-04, 2025-04", "2025年4月, 2025-04", "2025-04-30, 2025-04", "202504, 2025-04"})
    void aMonthThatIsAskedFor(String cell, String month) {
        CardReading read = SourceTable.asset().with("接管月份", cell).read();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.values().text(TAKE_ON_MONTH)).isEqualTo(month);
    }

    @ParameterizedTest(name = "{0} under {1} is {2} months")
    @CsvSource({
        "60, 使用年限(月), 60",
        "60.00, 使用年限(月), 60",
        "5, 使用年限(年), 60",
        "5.5, 使用年限(年), 66",
        "5年, 使用年限, 60",
        "5年6月, 使用年限, 66",
        "5年0月, 使用年限, 60",
        "5年6个月, 使用年限, 66",
        "60个月, 使用年限, 60",
        "60月, 使用年限, 60",
        "60期, 总期数, 60",
        "5.5年, 使用年限, 66",
        "60, 折旧期数, 60",
        "5年, 使用年限(月), 60",
        "60个月, 使用年限(年), 60"
    })
    void aLife(String cell, String header, String months) {
        assertThat(SourceTable.asset().with(header, cell).text(USEFUL_LIFE_MONTHS))
                .isEqualTo(months);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "五年, intake.not-a-life",
        "5年6, intake.not-a-life",
        "6月5年, intake.not-a-life",
        "-60, intake.not-a-life",
        "5-10年, intake.not-a-life",
        "60.5, intake.not-whole-months",
        "3.33年, intake.not-whole-months"
    })
    void whatIsNoLife(String cell, String code) {
        assertThat(SourceTable.asset().with("使用年限(月)", cell).fault().code()).isEqualTo(code);
    }

    @Test
    void aLifeOfNothingIsNone() {
        assertThat(SourceTable.asset().with("使用年限(月)", "0").card().has(USEFUL_LIFE_MONTHS))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.8, 0.8", "12, 12", "1.000, 1", "'1,200', 1200"})
    void aQuantity(String cell, String number) {
        assertThat(SourceTable.asset().with("数量", cell).text(QUANTITY)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} is no quantity")
    @ValueSource(strings = {"一", "3万", "5元", "1 台"})
    void whatIsNoNumber(String cell) {
        assertThat(SourceTable.asset().with("数量", cell).fault().code()).isEqualTo("intake.not-a-number");
    }

    @Test
    void anAmountOfAnotherCurrencyIsCountedLikeTheOthers() {
        assertThat(SourceTable.asset()
                        .with("原币金额(万元)", "1.2345678")
                        .with("汇率", "7.1234")
                        .text(CardField.ORIGINAL_AMOUNT))
                .isEqualTo("12345.678");
    }

    @ParameterizedTest(name = "{0} was damaged by Excel")
    @ValueSource(strings = {"1.23E+11", "1.23457E+17", "1E+12"})
    void aCodeThatExcelMadeANumberOf(String code) {
        Refusal fault = SourceTable.asset().with("资产编码", code).fault();
        assertThat(fault.code()).isEqualTo("intake.damaged-by-excel");
        assertThat(fault.field()).isEqualTo("asset_code");
    }

    @ParameterizedTest(name = "{0} stays as it is")
    @ValueSource(strings = {"00001", "SRV-001", "12E45", "E+11", "1.2.3", "２０２１-1"})
    void aCodeIsText(String code) {
        assertThat(SourceTable.asset().with("资产编码", code).text(CardField.ASSET_CODE))
                .isEqualTo(code);
    }
}
