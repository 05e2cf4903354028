package io.closeout.intake;

import static io.closeout.register.CardField.ACCUMULATED_DEPRECIATION;
import static io.closeout.register.CardField.ASSET_CODE;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.CUSTODIAN;
import static io.closeout.register.CardField.SPECIFICATION;
import static io.closeout.register.CardField.TITLE_DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersOfEveryShape {
    private static final String HEADER = "资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值";
    private static final String LATHE = "M-001 | 数控车床 | 02 | 0101 | 2021-03-15 | 60,000.00";
    private static final String MILL = "M-002 | 铣床 | 02 | 0101 | 2021-03-15 | 40,000.00";

    @ParameterizedTest(name = "{0} title rows")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aHeaderUnderUpToFiveTitleRows(int titles) {
        SourceTable table = SourceTable.empty();
        for (int i = 0; i < titles; i++) {
            table.row(i == 0 ? "固定资产清单" : "| 编制单位：华东精密 " + i);
        }
        List<CardReading> cards = table.row(HEADER).row(LATHE).cards();

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).line()).isEqualTo(titles + 2);
        assertThat(cards.get(0).values().text(COST)).isEqualTo("60000.00");
    }

    @Test
    void aTableWithoutHeaderIsRefused() {
        SourceTable table = SourceTable.empty().row(LATHE).row(MILL);

        assertThatThrownBy(table::surveyed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("intake.no-header"));
    }

    @Test
    void ofTwoRowsWithClosingFiguresTheOpeningOnesAreOtherAttributes() {
        CardReading card = SourceTable.empty()
                .row("固定资产台账")
                .row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值 | | 累计折旧 | | 备注")
                .row(" | | | | | 期初 | 期末 | 期初数 | 期末数 |")
                .row("M-001 | 数控车床 | 02 | 0101 | 2021-03-15 | 50000 | 60000 | 1000 | 2000 | 主轴已换")
                .by(ImportProfile.PLAIN.takenOnAt(java.time.YearMonth.of(2025, 4)))
                .cards()
                .get(0);

        assertThat(card.values().text(COST)).isEqualTo("60000.00");
        assertThat(card.values().text(ACCUMULATED_DEPRECIATION)).isEqualTo("2000.00");
        assertThat(card.values().others()).containsOnlyKeys("原值|期初", "累计折旧|期初数");
        assertThat(card.values().others()).containsEntry("原值|期初", "50000");
    }

    @Test
    void openingFiguresAreTakenWhereThereAreNoOthersAndThatIsSaid() {
        Surveyed surveyed = SourceTable.empty()
                .row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 期初原值")
                .row(LATHE)
                .surveyed();

        assertThat(surveyed.headings().has(COST)).isTrue();
        assertThat(surveyed.assumptions()).extracting(Refusal::code).containsExactly("intake.assumed-opening");
    }

    @Test
    void periodsMayStandAboveTheFigures() {
        CardReading card = SourceTable.empty()
                .row("资产编码 | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 期初余额 | | 期末余额 |")
                .row(" | | | | | 原值 | 累计折旧 | 原值 | 累计折旧")
                .row("M-001 | 数控车床 | 02 | 0101 | 2021-03-15 | 1 | 2 | 60000 | 4")
                .by(ImportProfile.PLAIN.takenOnAt(java.time.YearMonth.of(2025, 4)))
                .cards()
                .get(0);

        assertThat(card.values().text(COST)).isEqualTo("60000.00");
        assertThat(card.values().text(ACCUMULATED_DEPRECIATION)).isEqualTo("4.00");
    }

    @Test
    void groupsAboveTheHeaderNameTheColumnsThatHaveNoOther() {
        CardReading card = SourceTable.empty()
                .row("资产编码 | 基本信息 | | | 价值 | | 备注")
                .row(" | 资产名称 | 资产类别 | 使用部门 | 开始使用日期 | 原值 |")
                .row(LATHE + " | 旧")
                .cards()
                .get(0);

        assertThat(card.values().text(ASSET_CODE)).isEqualTo("M-001");
        assertThat(card.values().text(io.closeout.register.CardField.NOTE)).isEqualTo("旧");
    }

    @Test
    void aSecondRowMayHoldNothingButUnits() {
        CardReading card = SourceTable.empty()
                .row(HEADER)
                .row(" | | | | | （万元）")
                .row("M-001 | 数控车床 | 02 | 0101 | 2021-03-15 | 6.1234")
                .cards()
                .get(0);

        assertThat(card.values().text(COST)).isEqualTo("61234.00");
    }

    @Test
    void aUnitAboveTheHeaderCountsUnlessTheColumnHasItsOwn() {
        CardReading card = SourceTable.empty()
                .row("固定资产清单 | | | | | 单位：万元")
                .row(HEADER + " | 累计折旧(元)")
                .row("M-001 | 数控车床 | 02 | 0101 | 2021-03-15 | 6 | 100.00")
                .by(ImportProfile.PLAIN.takenOnAt(java.time.YearMonth.of(2025, 4)))
                .cards()
                .get(0);

        assertThat(card.values().text(COST)).isEqualTo("60000.00");
        assertThat(card.values().text(ACCUMULATED_DEPRECIATION)).isEqualTo("100.00");
    }

    @ParameterizedTest(name = "{0} is no unit of amounts")
    @ValueSource(strings = {"编制单位：万元科技有限公司", "计量单位：元", "使用单位：元和工厂", "单位名称：元"})
    void aCompanyIsNoUnit(String title) {
        Surveyed surveyed =
                SourceTable.empty().row(title).row(HEADER).row(LATHE).surveyed();

        assertThat(surveyed.headings().amounts()).isNull();
    }

    @Test
    void whatIsNoCardIsLeftOutAndCounted() {
        SourceTable table = SourceTable.empty()
                .row("固定资产清单")
                .row("序号 | " + HEADER)
                .row("1 | " + LATHE)
                .row("小计 | | | 机器设备 | | | 60,000.00")
                .row(" | 02 | 机器设备小计 | | | | 60,000.00")
                .row("固定资产清单")
                .row("序号 | " + HEADER)
                .row(" | | | | | |")
                .row("2 | " + MILL)
                .row(" | 合计： | | | | | 100,000.00")
                .row(" | | | 总 计 | | | 100,000.00")
                .row("Total | | | | | | 100,000.00")
                .row("制表人：李四 | | | 审核：王五 | | 打印日期：2025-04-30")
                .row("第 1 页 共 1 页");

        assertThat(table.cards())
                .extracting(card -> card.values().text(ASSET_CODE))
                .containsExactly("M-001", "M-002");
        assertThat(table.surveyed().rows())
                .containsEntry(RowKind.CARD, 2)
                .containsEntry(RowKind.TOTAL, 5)
                .containsEntry(RowKind.REPEATED, 2)
                .containsEntry(RowKind.FOOTER, 2);
    }

    @Test
    void anAssetIsNoTotalBecauseOfItsNote() {
        List<CardReading> cards = SourceTable.empty()
                .row(HEADER + " | 备注")
                .row(LATHE + " | 三台合计")
                .row("PRINT-1 | 打印机 | 022 | 0102 | 2021-03-15 | 1,200.00 | 说明：已修")
                .cards();

        assertThat(cards).hasSize(2).allSatisfy(card -> assertThat(card.isGood())
                .isTrue());
    }

    @Test
    void twoColumnsForOneFieldAreNamedAndTheProfileChooses() {
        SourceTable table = SourceTable.empty().row(HEADER + " | 使用人 | 保管人").row(LATHE + " | 张三 | 李四");

        assertThat(table.surveyed().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("intake.two-columns");
            assertThat(fault.field()).isEqualTo("custodian");
            assertThat(fault.sentence(Locale.SIMPLIFIED_CHINESE)).contains("G 使用人", "H 保管人");
        });

        CardReading card = table.by(ImportProfile.PLAIN.reading("使用人", "custodian"))
                .cards()
                .get(0);
        assertThat(card.values().text(CUSTODIAN)).isEqualTo("张三");
        assertThat(card.values().others()).containsEntry("保管人", "李四");
    }

    @Test
    void theEntryDateAndTheInServiceDateAreDifferentFields() {
        assertThat(SourceTable.asset().with("入账日期", "2021-03-31").surveyed().faults())
                .isEmpty();
    }

    @Test
    void aWeakAliasGivesWayAndIsKeptAsAnotherAttribute() {
        CardReading car = SourceTable.asset()
                .with("规格型号", "GL8")
                .with("型号", "GL8-2.0T")
                .with("车牌号", "沪A12345")
                .with("车架号", "LSGUA83L8FA000001")
                .read();

        assertThat(car.values().text(SPECIFICATION)).isEqualTo("GL8");
        assertThat(car.values().text(TITLE_DOCUMENT)).isEqualTo("沪A12345");
        assertThat(car.values().others()).containsEntry("型号", "GL8-2.0T").containsEntry("车架号", "LSGUA83L8FA000001");
    }

    @Test
    void unknownColumnsKeepTheirHeaderOrTheirLetter() {
        CardReading card = SourceTable.empty()
                .row(HEADER + " | 自定义 | 自定义 | 序号 |  | 电压")
                .row(LATHE + " | a | b | 7 | c | 380V | beyond")
                .cards()
                .get(0);

        assertThat(card.values().others())
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("自定义", "a"),
                        org.assertj.core.api.Assertions.entry("自定义 H", "b"),
                        org.assertj.core.api.Assertions.entry("J", "c"),
                        org.assertj.core.api.Assertions.entry("电压", "380V"),
                        org.assertj.core.api.Assertions.entry("L", "beyond"));
    }

    @Test
    void whatStandsBeyondTheHeaderIsKeptAndSaid() {
        CardReading card = SourceTable.empty()
                .row(HEADER)
                .row(LATHE + " | — | 380V")
                .cards()
                .get(0);

        assertThat(card.isGood()).isTrue();
        assertThat(card.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.letter()).isEqualTo("H");
            assertThat(warning.value()).isEqualTo("380V");
            assertThat(warning.reason().code()).isEqualTo("intake.beyond-the-header");
        });
        assertThat(card.values().others()).containsEntry("H", "380V");
    }

    @Test
    void missingColumnsAreNamedOneByOne() {
        Surveyed surveyed = SourceTable.empty()
                .row("资产编码 | 资产名称 | 备注 | 规格型号")
                .row("M-001 | 数控车床 | |")
                .surveyed();

        assertThat(surveyed.faults())
                .extracting(fault -> fault.code() + " " + fault.field())
                .containsExactly(
                        "intake.column-missing asset_class",
                        "intake.column-missing using_department",
                        "intake.column-missing in_service_date",
                        "intake.column-missing cost");
        assertThat(surveyed.faults().get(3).sentence(Locale.SIMPLIFIED_CHINESE)).contains("“原值”");
        assertThatThrownBy(() -> SourceTable.reader(surveyed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aHeaderWithoutRowsIsSaid() {
        assertThat(SourceTable.empty().row(HEADER).surveyed().faults())
                .extracting(Refusal::code)
                .containsExactly("intake.no-rows");
    }

    @Test
    void columnsAreLetteredLikeASpreadsheet() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .extracting(Column::letter)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }
}
