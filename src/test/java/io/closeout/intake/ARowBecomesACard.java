package io.closeout.intake;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.ADDED_MONTH;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.MONTHS_DEPRECIATED;
import static io.closeout.register.CardField.ONE_OFF_DEDUCTION;
import static io.closeout.register.CardField.RESIDUAL_VALUE;
import static io.closeout.register.CardField.TAKE_ON_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.sheet.SheetRow;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ARowBecomesACard {
    private static final ImportProfile APRIL = ImportProfile.PLAIN.takenOnAt(YearMonth.of(2025, 4));

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "60000.00, 5%, 3000.00",
        "33.33, 5%, 1.67",
        "0.10, 5%, 0.01",
        "0.09, 5%, 0.00",
        "60000.00, 0%, 0.00",
        "9999999999999.99, 100%, 9999999999999.99"
    })
    void theResidualValueByItsRateRoundedHalfUp(String cost, String rate, String residual) {
        assertThat(SourceTable.asset().with("原值", cost).with("净残值率", rate).text(RESIDUAL_VALUE))
                .isEqualTo(residual);
    }

    @Test
    void theResidualValueWinsOverItsRateAndMoreThanAFenIsSaid() {
        SourceTable.Asset asset = SourceTable.asset().with("净残值率", "5%").with("预计净残值", "3000.01");
        assertThat(asset.read().warnings()).isEmpty();
        assertThat(asset.text(RESIDUAL_VALUE)).isEqualTo("3000.01");
        assertThat(asset.with("预计净残值", "3000.02").warning().code()).isEqualTo("intake.residual-differs");
        assertThat(asset.text(RESIDUAL_VALUE)).isEqualTo("3000.02");
    }

    @ParameterizedTest(name = "{0} is no rate")
    @CsvSource({"101%", "-5%", "五"})
    void aRateOutsideOfTheWhole(String rate) {
        Refusal fault = SourceTable.asset().with("净残值率", rate).fault();
        assertThat(fault.code()).isEqualTo("intake.not-a-rate");
        assertThat(fault.field()).isEqualTo("residual_value");
    }

    @Test
    void monthsLeftAreMonthsDepreciatedTheOtherWayRound() {
        SourceTable.Asset asset = SourceTable.asset()
                .with("使用年限(月)", "60")
                .with("剩余使用月份", "11")
                .with("累计折旧", "46550")
                .by(APRIL);
        assertThat(asset.text(MONTHS_DEPRECIATED)).isEqualTo("49");
        assertThat(asset.read().warnings()).isEmpty();
        assertThat(asset.with("已计提月份", "48").text(MONTHS_DEPRECIATED)).isEqualTo("48");
        assertThat(SourceTable.codes(asset.read().warnings()))
                .containsExactly("intake.months-left-differ", "intake.months-differ");
        assertThat(asset.with("剩余使用月份", "61").fault().code()).isEqualTo("intake.months-left-above-life");
        assertThat(SourceTable.asset().with("剩余使用月份", "5").fault().code()).isEqualTo("intake.months-left-without-life");
    }

    @ParameterizedTest(name = "{0} {1} of 60 months left")
    @CsvSource({"剩余使用年限(年), 1.5, 42", "剩余使用年限, 1年6月, 42", "剩余使用年限(月), 18, 42", "尚可使用年限, 18个月, 42"})
    void whatIsLeftOfALifeMayBeInYears(String header, String left, String months) {
        SourceTable.Asset asset =
                SourceTable.asset().with("使用年限(月)", "60").with("累计折旧", "100").by(APRIL);

        assertThat(asset.with(header, left).text(MONTHS_DEPRECIATED)).isEqualTo(months);
    }

    @Test
    void yearsLeftWithoutAUnitAreAskedForAsTheLifeItself() {
        SourceTable.Asset asset =
                SourceTable.asset().with("使用年限(月)", "60").with("累计折旧", "100").with("剩余使用年限", "2");

        assertThat(asset.by(APRIL).surveyed().questions())
                .extracting(Question::setting)
                .containsExactly(Question.LIFE_UNIT);
        assertThat(asset.by(APRIL.countingLivesIn(ImportProfile.LifeUnit.YEARS)).text(MONTHS_DEPRECIATED))
                .isEqualTo("36");
    }

    @ParameterizedTest(name = "{0} of 60 months by the dates: {1} warnings")
    @CsvSource({"49, 0", "48, 1", "50, 1"})
    void monthsThatDifferFromTheDatesWinAndAreSaid(String months, int warnings) {
        CardReading read = SourceTable.asset()
                .with("使用年限(月)", "60")
                .with("已计提月份", months)
                .with("累计折旧", "46550")
                .by(APRIL)
                .read();
        assertThat(read.values().text(MONTHS_DEPRECIATED)).isEqualTo(months);
        assertThat(read.warnings()).hasSize(warnings);
    }

    @Test
    void kingdeeGoesOnCountingAfterTheLifeIsOver() {
        CardReading read = SourceTable.asset()
                .with("开始使用日期", "2015-03-15")
                .with("使用年限(月)", "60")
                .with("已使用期间数", "121")
                .with("累计折旧", "57000")
                .by(APRIL)
                .read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.values().text(MONTHS_DEPRECIATED)).isEqualTo("121");
    }

    @Test
    void netValueAndCarryingAmountAreOnlyChecked() {
        SourceTable.Asset asset = SourceTable.asset()
                .with("累计折旧", "10000")
                .with("减值准备", "500")
                .with("净值", "50000.004")
                .with("账面价值", "49,500.00")
                .by(APRIL);
        assertThat(asset.read().warnings()).isEmpty();
        assertThat(asset.card().others()).isEmpty();
        CardReading wrong = asset.with("净值", "50000.02").with("账面价值", "50000").read();
        assertThat(wrong.faults()).isEmpty();
        assertThat(SourceTable.codes(wrong.warnings())).containsExactly("intake.value-differs", "intake.value-differs");
        assertThat(wrong.warnings()).extracting(Remark::header).containsExactly("净值", "账面价值");
    }

    @ParameterizedTest(name = "{0} {1} is a red card")
    @CsvSource({"原值, -60000.00", "原值, '(60,000.00)'", "数量, -1"})
    void aRedCardIsRefusedAndNothingElseIsSaid(String header, String cell) {
        CardReading read = SourceTable.asset()
                .with("使用状况", "已审核")
                .with(header, cell)
                .with("累计折旧", "-1000")
                .by(APRIL)
                .read();
        assertThat(SourceTable.codes(read.faults())).containsExactly("intake.red-card");
        assertThat(SourceTable.sentence(read.faults().get(0)))
                .startsWith("红字卡片")
                .contains("M-001");
        assertThat(read.faults().get(0).header()).isEqualTo(header);
    }

    @Test
    void otherFiguresAreNotNegative() {
        assertThat(SourceTable.asset().with("累计折旧", "-1").by(APRIL).fault().code())
                .isEqualTo("register.amount-negative");
    }

    @Test
    void kingdeeBeginsByTheEntryDate() {
        SourceTable.Asset asset = SourceTable.asset().with("入账日期", "2021-04-02").by(ImportProfile.KD);
        assertThat(asset.warning().code()).isEqualTo("intake.dates-in-different-months");
        assertThat(asset.text(ADDED_MONTH)).isEqualTo("2021-04");
        assertThat(asset.text(IN_SERVICE_DATE)).isEqualTo("2021-03-15");
        assertThat(asset.with("入账日期", "").warning().code()).isEqualTo("intake.entry-date-missing");
        assertThat(asset.without("开始使用日期").with("入账日期", "2021-04-02").text(IN_SERVICE_DATE))
                .isEqualTo("2021-04-02");
    }

    @Test
    void everybodyElseBeginsByTheInServiceDate() {
        SourceTable.Asset asset = SourceTable.asset().with("入账日期", "2021-04-02").by(ImportProfile.U8);
        assertThat(asset.warning().code()).isEqualTo("intake.dates-in-different-months");
        assertThat(asset.card().has(ADDED_MONTH)).isFalse();
        assertThat(SourceTable.asset().with("入账日期", "2021-03-31").read().warnings())
                .isEmpty();
    }

    @Test
    void theTakeOnMonthIsThatOfTheProfileUnlessTheFileHasOne() {
        SourceTable.Asset asset = SourceTable.asset().with("累计折旧", "46550").by(APRIL);
        assertThat(asset.text(TAKE_ON_MONTH)).isEqualTo("2025-04");
        assertThat(asset.with("接管月份", "2025-03").text(TAKE_ON_MONTH)).isEqualTo("2025-03");
        assertThat(asset.with("接管月份", "").card().has(TAKE_ON_MONTH)).isFalse();
    }

    @Test
    void whatWasAddedAfterTheTakeOnIsNew() {
        SourceTable.Asset asset = SourceTable.asset()
                .with("开始使用日期", "2025-05-08")
                .with("累计折旧", "0.00")
                .with("已计提月份", "0")
                .by(APRIL);
        assertThat(asset.card().has(TAKE_ON_MONTH)).isFalse();
        assertThat(asset.card().has(MONTHS_DEPRECIATED)).isFalse();
        CardValues inconsistent = asset.with("累计折旧", "100.00").card();
        assertThat(inconsistent.text(TAKE_ON_MONTH)).isEqualTo("2025-04");
        assertThat(inconsistent.text(ACCUMULATED_DEPRECIATION)).isEqualTo("100.00");
    }

    @Test
    void theMonthlyDepreciationIsKeptToBeCompared() {
        CardValues card = SourceTable.asset().with("月折旧额", "¥950.004").card();
        assertThat(card.others()).containsOnlyKeys("monthly_depreciation").containsValue("950.00");
    }

    @Test
    void theYearOfAOneOffDeductionStandsBesideIt() {
        assertThat(SourceTable.asset().with("是否一次性扣除", "是").with("享受年度", "2023").text(ONE_OFF_DEDUCTION))
                .isEqualTo("是 2023");
    }

    @Test
    void everyFaultOfARowIsNamedAtItsCell() {
        CardReading read = SourceTable.asset()
                .with("资产名称", "车".repeat(201))
                .with("开始使用日期", "2021-02-30")
                .with("原值", "很多")
                .with("使用状况", "已审核")
                .readAnyway();
        assertThat(read.isGood()).isFalse();
        assertThat(read.faults())
                .extracting(fault -> fault.letter() + " " + fault.header() + " "
                        + fault.reason().code())
                .containsExactly(
                        "E 开始使用日期 intake.no-such-day",
                        "F 原值 intake.not-an-amount",
                        "G 使用状况 intake.unknown-word",
                        "B 资产名称 form.too-long");
        assertThat(read.values().text(CardField.ASSET_CODE)).isEqualTo("M-001");
    }

    @Test
    void aReasonFoundLaterIsLocatedToo() {
        SheetRow header = new SheetRow(1, List.of("资产编码", "资产名称", "资产类别", "使用部门", "开始使用日期", "原值", "净残值率"));
        SheetRow row = new SheetRow(2, List.of("M-001", "车床", "02", "0101", "2021-03-15", "60000", "5%"));
        CardReader reader = SourceTable.reader(
                SourceTable.empty().rows(List.of(header, row)).surveyed());

        Remark byRate = reader.located(row, new Refusal("register.residual-out-of-range", "residual_value", "1", "0"));
        assertThat(byRate.letter() + byRate.header() + byRate.value()).isEqualTo("G净残值率5%");
        Remark ofTheRow = reader.located(row, new Refusal("register.value-missing", "tax_class"));
        assertThat(ofTheRow.letter() + ofTheRow.header() + ofTheRow.value()).isEmpty();
        assertThat(ofTheRow.line()).isEqualTo(2);
    }

    @Test
    void roundingIsAddedUp() {
        SourceTable table = SourceTable.empty()
                .by(ImportProfile.PLAIN.roundingToFen(true))
                .row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值")
                .row("M-001 | 车床 | 02 | 0101 | 2021-03-15 | 100.005")
                .row("M-002 | 铣床 | 02 | 0101 | 2021-03-15 | 200.0014");
        CardReader reader = SourceTable.reader(table.surveyed());
        reader.read(new SheetRow(2, List.of("M-001", "车床", "02", "0101", "2021-03-15", "100.005")));
        reader.read(new SheetRow(3, List.of("M-002", "铣床", "02", "0101", "2021-03-15", "200.0014")));

        assertThat(reader.rounding().amounts()).isEqualTo(2);
        assertThat(reader.rounding().effect()).isEqualByComparingTo("0.0036");
        assertThat(table.cards().get(0).values().text(COST)).isEqualTo("100.01");
    }
}
