package io.closeout.intake;

import static io.closeout.register.CardField.ACQUISITION_KIND;
import static io.closeout.register.CardField.ASSET_CLASS;
import static io.closeout.register.CardField.ASSET_KIND;
import static io.closeout.register.CardField.CURRENCY;
import static io.closeout.register.CardField.CUSTODIAN;
import static io.closeout.register.CardField.DEPRECIATION_METHOD;
import static io.closeout.register.CardField.EXPENSE_ACCOUNT;
import static io.closeout.register.CardField.PROVISIONAL_COST;
import static io.closeout.register.CardField.RESTRICTION;
import static io.closeout.register.CardField.SERIAL_NUMBER;
import static io.closeout.register.CardField.STRAIGHT_LINE_BASIS;
import static io.closeout.register.CardField.TAX_CLASS;
import static io.closeout.register.CardField.USE_STATUS;
import static io.closeout.register.CardField.USING_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.ValueType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsAreNeverGuessed {
    @ParameterizedTest(name = "{0}: {1} means {2}")
    @MethodSource("words")
    void aWordOfTheTable(CardField field, String word, String means) {
        CardReading read = SourceTable.asset().with(field.code(), word).read();
        if (means.startsWith("!")) {
            assertThat(SourceTable.codes(read.faults())).containsExactly("intake." + means.substring(1));
        } else {
            assertThat(read.faults()).isEmpty();
            assertThat(read.values().text(field)).isEqualTo(means.split(":")[0]);
        }
    }

    static Stream<Arguments> words() {
        Set<String> listsOrAll = Set.of("yes_no", "restriction");
        return ReadingTables.rows("values.csv").stream()
                .filter(row -> !listsOrAll.contains(row.get("field")))
                .map(row -> Arguments.of(
                        CardField.byCode(row.get("field")).orElseThrow(), row.get("word"), row.get("means")));
    }

    @ParameterizedTest(name = "{0}: {1} means {2}")
    @MethodSource("ownWords")
    void aWordOfOurOwn(CardField field, String word, String means) {
        assertThat(SourceTable.asset().with(field.code(), word).text(field)).isEqualTo(means);
    }

    static Stream<Arguments> ownWords() {
        return Arrays.stream(CardField.values())
                .filter(field -> field.type() == ValueType.CHOICE)
                .flatMap(field -> Arrays.stream(field.choices().getEnumConstants())
                        .flatMap(choice -> Stream.concat(Stream.of(choice.name()), Words.of(choice))
                                .map(word -> Arguments.of(field, word, choice.name()))));
    }

    @ParameterizedTest(name = "{0} is {1} drawn over {2}")
    @CsvSource({
        "平均年限法（一）, SL, ORIGINAL",
        "年限平均法, SL, ORIGINAL",
        "平均年限法(基于入账原值和入账预计使用期间), SL, ORIGINAL",
        "平均年限法（二）, SL, REMAINING",
        "动态平均法, SL, REMAINING",
        "平均年限法(基于入账净值和入账剩余使用期间), SL, REMAINING",
        "双倍余额递减法, DDB, ''",
        "straight line, SL, ''"
    })
    void aMethodSaysWhatItsLineIsDrawnOver(String word, String method, String basis) {
        CardValues card = SourceTable.asset().with("折旧方法", word).card();
        assertThat(card.text(DEPRECIATION_METHOD)).isEqualTo(method);
        assertThat(card.text(STRAIGHT_LINE_BASIS)).isEqualTo(basis);
    }

    @Test
    void aColumnOfItsOwnSaysItBetter() {
        CardValues card = SourceTable.asset()
                .with("折旧方法", "年限平均法")
                .with("年限平均法基础", "平均年限法(二)")
                .card();
        assertThat(card.text(STRAIGHT_LINE_BASIS)).isEqualTo("REMAINING");
    }

    @Test
    void onlyLowValueItemsAreWrittenOffAtOnce() {
        SourceTable.Asset stool = SourceTable.asset().with("折旧方法", "五五摊销法");
        assertThat(stool.fault().code()).isEqualTo("intake.low-value-method");
        assertThat(stool.with("核算属性", "低值易耗品").text(DEPRECIATION_METHOD)).isEqualTo("NONE");
    }

    @ParameterizedTest(name = "{0} is not live")
    @ValueSource(strings = {"已报废", "已处置", "减少", "已清理"})
    void whatHasLeftTheBooksIsRefused(String status) {
        assertThat(SourceTable.asset().with("使用状况", status).fault().code()).isEqualTo("intake.not-live");
    }

    @ParameterizedTest(name = "{0} is to be reported")
    @ValueSource(strings = {"待报废", "待处理", "报停"})
    void whatAwaitsDisposalIsRegisteredAndSaid(String status) {
        SourceTable.Asset asset = SourceTable.asset().with("资产状态", status);
        assertThat(asset.warning().code()).isEqualTo("intake.awaiting-report");
        assertThat(asset.text(USE_STATUS)).isEqualTo("AWAITING_REPORT");
    }

    @ParameterizedTest(name = "{0}: {1} is not known")
    @CsvSource({"折旧方法, 加速折旧", "使用状况, 已审核", "增加方式, 其他", "核算属性, 否", "税务资产类型, 生物资产", "币种, 金币", "暂估标志, 也许"})
    void anythingElseIsAFaultThatNamesTheField(String header, String word) {
        CardReading read = SourceTable.asset().with(header, word).read();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason().code()).isEqualTo("intake.unknown-word");
            assertThat(SourceTable.sentence(fault)).startsWith("“" + word + "”不是可识别的" + header);
        });
    }

    @Test
    void aSourceHasCodesOfItsOwn() {
        assertThat(SourceTable.asset().with("增加方式", "105").by(ImportProfile.U8).text(ACQUISITION_KIND))
                .isEqualTo("CONSTRUCTION");
        assertThat(SourceTable.asset().with("增加方式", "105").fault().code()).isEqualTo("intake.unknown-word");
        ImportProfile taught = ImportProfile.PLAIN
                .knowing("use_status", "A", "正常使用")
                .knowing("using_department", "一车间", "0101")
                .knowing("asset_class", "数控", "机器设备")
                .knowing("company_code", "华东精密", "1000");
        CardValues card = SourceTable.asset()
                .with("使用状态", "A")
                .with("使用部门", "一车间")
                .with("资产类别", "数控")
                .with("公司", "华东精密")
                .by(taught)
                .card();
        assertThat(card.text(USE_STATUS)).isEqualTo("IN_USE");
        assertThat(card.text(USING_DEPARTMENT)).isEqualTo("0101");
        assertThat(card.text(ASSET_CLASS)).isEqualTo("02");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "是, true",
        "Y, true",
        "yes, true",
        "1, true",
        "TRUE, true",
        "有, true",
        "√, true",
        "暂估, true",
        "否, false",
        "n, false",
        "No, false",
        "0, false",
        "False, false",
        "无, false",
        "已决算, false"
    })
    void yesAndNo(String word, String truth) {
        assertThat(SourceTable.asset().with("是否暂估", word).text(PROVISIONAL_COST))
                .isEqualTo(truth);
    }

    @ParameterizedTest(name = "{0} is class {1}")
    @CsvSource({
        "022, 022",
        "电子设备, 022",
        "022-电子设备, 022",
        "022 电子设备, 022",
        "022_电子设备, 022",
        "(022)电子设备, 022",
        "电子设备(022), 022",
        "０２２, 022",
        "server, SERVER",
        "SERVER-RACK, SERVER-RACK",
        "SERVER-RACK 机架服务器, SERVER-RACK",
        "SERVER-服务器, SERVER",
        "022-旧名电子, 022"
    })
    void aClassByCodeOrName(String cell, String code) {
        CardReading read = SourceTable.asset().with("资产类别", cell).read();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.values().text(ASSET_CLASS)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} has lost its zeros")
    @CsvSource({"22, 022", "2, 02", "22-电子设备, 022"})
    void aClassWhoseZerosAreLost(String cell, String code) {
        SourceTable.Asset asset = SourceTable.asset().with("资产类别", cell);
        assertThat(asset.warning().code()).isEqualTo("intake.zeros-restored");
        assertThat(asset.text(ASSET_CLASS)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "办公家具, intake.ambiguous-name",
        "022-机器设备, intake.ambiguous-name",
        "9, intake.unknown-name",
        "飞机, intake.unknown-name"
    })
    void aClassThatCannotBeTold(String cell, String code) {
        assertThat(SourceTable.asset().with("资产类别", cell).fault().code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0101 | 0101",
                "生产部 | 0101",
                "0101 生产部 | 0101",
                "采购、仓储部 | 02",
                "生产部:60%;研发部:40% | 0101:60;0102:40",
                "生产部：60％；研发部：40％ | 0101:60;0102:40",
                "生产部(60%),研发部(40%) | 0101:60;0102:40",
                "生产部60%、研发部40% | 0101:60;0102:40",
                "0101:60;0102:40 | 0101:60;0102:40",
                "0101:0.6;0102:0.4 | 0101:60;0102:40",
                "0101 生产部:60.5%;IT:39.5% | 0101:60.5;IT:39.5",
                "生产部:100% | 0101"
            })
    void oneDepartmentOrSeveral(String cell, String value) {
        assertThat(SourceTable.asset().with("使用部门", cell).text(USING_DEPARTMENT))
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "生产部;研发部 | 60;40 | 0101:60;0102:40",
                "生产部,研发部 | 60%,40% | 0101:60;0102:40",
                "生产部、研发部 | 0.6、0.4 | 0101:60;0102:40",
                "生产部 | 100% | 0101",
                "生产部 | 1 | 0101"
            })
    void theirSharesMayStandInAColumnBeside(String cell, String shares, String value) {
        assertThat(SourceTable.asset().with("使用部门", cell).with("使用比例", shares).text(USING_DEPARTMENT))
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "生产部;研发部 | '' | intake.share-missing",
                "生产部;研发部 | 60 | intake.share-missing",
                "生产部:60%;研发部 | '' | intake.share-missing",
                "生产部:60%;研发部:30% | '' | register.shares-not-whole",
                "生产部:60%;生产部:40% | '' | register.shares-not-whole",
                "生产部 | 60% | register.shares-not-whole",
                "生产部:60%;火星部:40% | '' | intake.unknown-name",
                "火星部 | '' | intake.unknown-name"
            })
    void sharesThatDoNotMakeAWhole(String cell, String shares, String code) {
        Refusal fault =
                SourceTable.asset().with("使用部门", cell).with("使用比例", shares).fault();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.field()).isEqualTo("using_department");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "抵押(2027-12-31) | MORTGAGE:2027-12-31",
                "抵押（至2027年12月31日） | MORTGAGE:2027-12-31",
                "抵押至2027-12 | MORTGAGE:2027-12-31",
                "抵押:2027-12-31；海关监管 | MORTGAGE:2027-12-31;CUSTOMS",
                "MORTGAGE:2027-12-31;CUSTOMS | MORTGAGE:2027-12-31;CUSTOMS",
                "已查封 | SEIZURE",
                "mortgaged | MORTGAGE",
                "无 | ''"
            })
    void whatRestrictsADisposal(String cell, String value) {
        assertThat(SourceTable.asset().with("处置限制", cell).text(RESTRICTION)).isEqualTo(value);
    }

    @Test
    void restrictionsInColumnsOfTheirOwn() {
        assertThat(SourceTable.asset()
                        .with("是否抵押", "是")
                        .with("海关监管", "是")
                        .with("监管到期日", "2027-06-30")
                        .with("查封", "否")
                        .with("租赁到期", "2026年12月31日")
                        .text(RESTRICTION))
                .isEqualTo("MORTGAGE;CUSTOMS:2027-06-30;LEASE:2026-12-31");
        assertThat(SourceTable.asset().with("抵押", "是(2027-12-31)").text(RESTRICTION))
                .isEqualTo("MORTGAGE:2027-12-31");
        assertThat(SourceTable.asset().with("抵押", "2027/12/31").text(RESTRICTION))
                .isEqualTo("MORTGAGE:2027-12-31");
        assertThat(SourceTable.asset().with("抵押", "抵押给工行").fault().code()).isEqualTo("intake.not-a-restriction");
        assertThat(SourceTable.asset().with("处置限制", "抵押(2027-13-31)").fault().code())
                .isEqualTo("intake.not-a-restriction");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"人民币, CNY", "RMB, CNY", "美元, USD", "usd, USD", "港币, HKD", "EUR, EUR"})
    void aCurrency(String cell, String code) {
        assertThat(SourceTable.asset().with("币种", cell).text(CURRENCY)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "660205 | 660205",
                "6602.05 | 660205",
                "6602\\05 | 660205",
                "6602-05 | 660205",
                "6602\\05\\管理费用\\折旧费 | 660205",
                "660205 管理费用-折旧费 | 660205",
                "6602.05:60%;5101.01:40% | 660205:60;510101:40"
            })
    void anAccount(String cell, String code) {
        assertThat(SourceTable.asset().with("对应折旧科目", cell).text(EXPENSE_ACCOUNT))
                .isEqualTo(code);
    }

    @Test
    void anAccountWithoutCodeStaysAndIsSaid() {
        SourceTable.Asset asset = SourceTable.asset().with("费用科目", "管理费用/折旧");
        assertThat(asset.warning().code()).isEqualTo("intake.account-without-code");
        assertThat(asset.text(EXPENSE_ACCOUNT)).isEqualTo("管理费用/折旧");
    }

    @Test
    void somebodyUnknownStaysAndIsSaid() {
        assertThat(SourceTable.asset().with("保管人", "张三").read().warnings()).isEmpty();
        SourceTable.Asset asset = SourceTable.asset().with("保管人", "李四");
        assertThat(asset.warning().code()).isEqualTo("intake.unknown-person");
        assertThat(asset.text(CUSTODIAN)).isEqualTo("李四");
    }

    @Test
    void aRowOfAnotherCompanyIsRefused() {
        assertThat(SourceTable.asset().with("公司", "1000").read().isGood()).isTrue();
        assertThat(SourceTable.asset().with("核算组织", "华东精密制造有限公司").read().isGood())
                .isTrue();
        assertThat(SourceTable.asset().with("公司", "2000").fault().code()).isEqualTo("intake.other-company");
    }

    @Test
    void serialNumbersAreUpperCase() {
        assertThat(SourceTable.asset().with("SN", "cn-0x17f").text(SERIAL_NUMBER))
                .isEqualTo("CN-0X17F");
    }

    @Test
    void taxClassesByTheirNameInTheTaxReturn() {
        assertThat(SourceTable.asset().with("税务类别", "与生产经营活动有关的器具、工具、家具等").text(TAX_CLASS))
                .isEqualTo("FURNITURE");
        assertThat(SourceTable.asset().with("是否固定资产", "是").text(ASSET_KIND)).isEqualTo("FIXED_ASSET");
    }
}
