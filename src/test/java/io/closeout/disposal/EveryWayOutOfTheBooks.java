package io.closeout.disposal;

import static io.closeout.disposal.Previews.balance;
import static io.closeout.disposal.Previews.codes;
import static io.closeout.disposal.Previews.priced;
import static io.closeout.disposal.Previews.sum;
import static io.closeout.disposal.Previews.summaries;
import static io.closeout.disposal.Previews.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EveryWayOutOfTheBooks {
    private static final Map<String, String> MACHINE =
            Map.of("cost", "100000.00", "accumulated", "60000.00", "date", "2025-06-30");
    private static final Map<String, String> SALE = with(MACHINE, "type", "sale");
    private static final Map<String, String> DONATION = with(MACHINE, "type", "donation");
    private static final Map<String, String> DEBT = with(MACHINE, "type", "debt_settlement", "debt", "70000.00");
    private static final Map<String, String> EXCHANGE = with(
            MACHINE,
            "type",
            "exchange",
            "fair_value_out",
            "50000.00",
            "fair_value_in",
            "45000.00",
            "vat_in",
            "5850.00",
            "boot_received",
            "5650.00");
    private static final Map<String, String> MISSING = with(MACHINE, "type", "inventory_loss");
    private static final Map<String, String> FOUND =
            Map.of("type", "inventory_surplus", "replacement_cost", "30000.00", "surplus_reserve_rate", "0.10");
    private static final Map<String, String> DESTROYED = with(
            MACHINE,
            "type",
            "casualty",
            "scrap_material",
            "500.00",
            "insurance",
            "20000.00",
            "compensation_person",
            "1000.00",
            "cleaning_cost",
            "300.00");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("eightTypesInTwoStandards")
    void endsWithNothingOpen(String standard, PreviewType way, Map<String, String> inputs) {
        VoucherPreview preview = priced(inputs, "standard", standard, "type", way.name());

        assertThat(preview.entries()).isNotEmpty();
        assertThat(Stream.of("1606", "1901", "6901").map(code -> balance(preview, code)))
                .containsOnly(Money.ZERO);
        if (standard.equals("small")) {
            assertThat(codes(preview)).doesNotContain("1603", "6115", "6117", "6901", "6711", "6301", "4104");
        }
    }

    static Stream<Arguments> eightTypesInTwoStandards() {
        Map<PreviewType, Map<String, String>> examples = Map.of(
                PreviewType.SCRAP,
                MACHINE,
                PreviewType.SALE,
                with(SALE, "price_ex_vat", "50000.00"),
                PreviewType.CASUALTY,
                DESTROYED,
                PreviewType.DONATION,
                with(DONATION, "fair_value", "50000.00"),
                PreviewType.DEBT_SETTLEMENT,
                with(DEBT, "fair_value", "50000.00"),
                PreviewType.EXCHANGE,
                EXCHANGE,
                PreviewType.INVENTORY_LOSS,
                with(MISSING, "input_vat_transfer", "5200.00", "insurance", "1000.00"),
                PreviewType.INVENTORY_SURPLUS,
                FOUND);
        return Stream.of("cas", "small").flatMap(standard -> Arrays.stream(PreviewType.values())
                .map(way -> Arguments.of(standard, way, examples.get(way))));
    }

    @Test
    void withoutAccumulatedDepreciationTheDisposalMonthIsChargedFirst() {
        VoucherPreview preview = priced(
                Map.of("type", "scrap", "cost", "5000", "residual_value", "500", "life_months", "60"),
                "method",
                "sl",
                "in_service",
                "2022-06",
                "department",
                "生产",
                "disposal_period",
                "2025-03");

        assertThat(summaries(preview)).containsExactly("计提3月折旧", "转入清理", "结转净损失");
        assertThat(sum(preview, "5101 折旧费")).isEqualTo("75.00/0.00");
        assertThat(sum(preview, "1606")).isEqualTo("2525.00/2525.00");
    }

    @Test
    void addedAndScrappedInOneMonthNothingIsCharged() {
        VoucherPreview preview = priced(
                Map.of("type", "scrap", "cost", "5000", "residual_value", "500", "life_months", "60"),
                "method",
                "SL",
                "in_service",
                "2025-03",
                "disposal_period",
                "2025-03");

        assertThat(summaries(preview)).containsExactly("转入清理", "结转净损失");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-30, 0.17, 58500.00",
        "2018-05-01, 0.16, 58000.00",
        "2019-03-31, 0.16, 58000.00",
        "2019-04-01, 0.13, 56500.00",
        "2026-01-01, 0.13, 56500.00"
    })
    void aSaleBearsTheVatOfItsDay(String date, String rate, String paid) {
        VoucherPreview byTable = priced(SALE, "price_ex_vat", "50000.00", "date", date);

        assertThat(sum(byTable, "1002")).isEqualTo(paid + "/0.00");
        assertThat(byTable).isEqualTo(priced(SALE, "price_ex_vat", "50000.00", "date", date, "vat_rate", rate));
        assertThat(byTable).isEqualTo(priced(SALE, "price_incl_vat", paid, "date", date));
    }

    @Test
    void aBuildingBearsNinePerCent() {
        assertThat(sum(priced(SALE, "price_ex_vat", "50000.00", "real_estate", "true"), "2221 应交增值税(销项税额)"))
                .isEqualTo("0.00/4500.00");
    }

    @Test
    void threePerCentReducedToTwoIsBookedNet() {
        VoucherPreview preview =
                priced(SALE, "price_incl_vat", "10300.00", "vat_method", "simplified_3_2", "vat_relief_policy", "net");

        assertThat(sum(preview, "1002")).isEqualTo("10300.00/0.00");
        assertThat(sum(preview, "2221 简易计税")).isEqualTo("0.00/200.00");
        assertThat(sum(preview, "6115")).isEqualTo("29900.00/0.00");
        assertThat(preview).isEqualTo(priced(SALE, "price_ex_vat", "10000.00", "vat_method", "simplified_3_2"));
    }

    @Test
    void whoForgoesTheReliefPaysThreePerCent() {
        VoucherPreview preview =
                priced(SALE, "price_incl_vat", "10300.00", "vat_method", "simplified_3_2", "vat_rate", "0.03");

        assertThat(sum(preview, "2221 简易计税")).isEqualTo("0.00/300.00");
    }

    @Test
    void aSmallScaleTaxpayerPaysOnePerCent() {
        VoucherPreview preview = priced(SALE, "price_incl_vat", "10100.00", "taxpayer", "small_scale");

        assertThat(sum(preview, "2221 应交增值税")).isEqualTo("0.00/100.00");
    }

    @Test
    void theVatOfTheInvoiceWinsOverTheTable() {
        VoucherPreview preview = priced(SALE, "price_ex_vat", "50000.00", "vat", "6499.99");

        assertThat(sum(preview, "2221 应交增值税(销项税额)")).isEqualTo("0.00/6499.99");
        assertThat(sum(preview, "1002")).isEqualTo("56499.99/0.00");
        assertThat(codes(priced(SALE, "price_ex_vat", "50000.00", "vat", "0.00")))
                .doesNotContain("2221");
    }

    @Test
    void theVatOfADonationJoinsTheLoss() {
        VoucherPreview preview = priced(DONATION, "fair_value", "50000.00");

        assertThat(sum(preview, "2221 应交增值税(销项税额)")).isEqualTo("0.00/6500.00");
        assertThat(sum(preview, "6711 捐赠支出")).isEqualTo("46500.00/0.00");
    }

    @Test
    void aDebtorGainsWhatIsLeftOfTheDebt() {
        VoucherPreview preview = priced(DEBT, "fair_value", "50000.00");

        assertThat(sum(preview, "2202")).isEqualTo("70000.00/0.00");
        assertThat(sum(preview, "6117 债务重组收益")).isEqualTo("0.00/23500.00");
        assertThat(codes(preview)).doesNotContain("6115");
        assertThat(sum(priced(DEBT, "fair_value", "50000.00", "debt", "40000.00"), "6117 债务重组收益"))
                .isEqualTo("6500.00/0.00");
        assertThat(sum(priced(DEBT, "fair_value", "50000.00", "standard", "small"), "5301 债务重组收益"))
                .isEqualTo("0.00/23500.00");
    }

    @Test
    void anExchangeAtFairValueShowsTheGainOfTheAssetGiven() {
        VoucherPreview preview = priced(EXCHANGE);

        assertThat(sum(preview, "6115")).isEqualTo("0.00/10000.00");
        assertThat(sum(preview, "1601")).isEqualTo("45000.00/100000.00");
        assertThat(sum(preview, "2221 应交增值税(进项税额)")).isEqualTo("5850.00/0.00");
        assertThat(sum(preview, "1002")).isEqualTo("5650.00/0.00");
    }

    @Test
    void whatIsMissingByMismanagementTakesItsInputVatBackOn净值() {
        VoucherPreview preview =
                priced(MISSING, "provision", "10000.00", "vat_rate", "0.13", "compensation_person", "2000.00");

        assertThat(sum(preview, "2221 应交增值税(进项税额转出)")).isEqualTo("0.00/5200.00");
        assertThat(sum(preview, "1901 待处理固定资产损溢")).isEqualTo("35200.00/35200.00");
        assertThat(sum(preview, "1221 责任人赔款")).isEqualTo("2000.00/0.00");
        assertThat(sum(preview, "6711 盘亏损失")).isEqualTo("33200.00/0.00");
        assertThat(summaries(preview)).containsExactly("批准前", "批准后");
    }

    @Test
    void whatASmallCompanyFindsIsIncome() {
        VoucherPreview preview = priced(FOUND, "standard", "small");

        assertThat(sum(preview, "1901 待处理固定资产损溢")).isEqualTo("30000.00/30000.00");
        assertThat(sum(preview, "5301 盘盈收益")).isEqualTo("0.00/30000.00");
    }

    @Test
    void moreInsuranceThanBookValueIsAGain() {
        VoucherPreview preview = priced(DESTROYED, "insurance", "60000.00");

        assertThat(sum(preview, "6301 非流动资产毁损报废利得")).isEqualTo("0.00/21200.00");
        assertThat(summaries(preview)).endsWith("结转净收益");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "type|rent|type|preview.not-a-choice",
                "type||type|disposal.field-missing",
                "standard|ifrs|standard|preview.not-a-choice",
                "cost||cost|disposal.field-missing",
                "cost|0.00|cost|preview.not-positive",
                "cost|1.234|cost|preview.not-an-amount",
                "cost|1E+12|cost|preview.not-an-amount",
                "cost|-1.00|cost|preview.not-an-amount",
                "cost|99999999999999|cost|preview.not-an-amount",
                "accumulated|100000.01|accumulated|preview.above-cost",
                "accumulated||accumulated|preview.accumulated-or-plan",
                "provision|40000.01|provision|preview.above-cost",
                "price_ex_vat||price_ex_vat|disposal.field-missing",
                "price_incl_vat|50000.00|price_incl_vat|preview.prices-differ",
                "vat_rate|13|vat_rate|preview.not-a-rate",
                "vat_method|guess|vat_method|preview.not-a-choice",
                "vat_relief_policy|gross|vat_relief_policy|preview.not-a-choice",
                "taxpayer|nobody|taxpayer|preview.not-a-choice",
                "date|2025-02-30|date|form.not-a-date",
                "date|2008-12-31|vat_method|preview.no-vat",
                "fair_value|1.00|fair_value|preview.not-for-type",
                "acumulated|1.00|acumulated|preview.unknown-input"
            })
    void aWrongInputIsRefusedByItsName(String input, String value, String field, String code) {
        Map<String, String> inputs = with(SALE, "price_ex_vat", "50000.00", input, value == null ? "" : value);

        assertRefused(inputs, field, code);
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedByTheInputToCorrect() {
        assertRefused(with(SALE, "price_incl_vat", "1.00", "vat", "1.01"), "vat", "preview.vat-above-price");
        assertRefused(with(MACHINE, "type", "scrap", "vat", "1.00"), "price_ex_vat", "disposal.field-missing");
        assertRefused(with(EXCHANGE, "vat", "1.00"), "vat", "preview.not-for-type");
        assertRefused(DONATION, "fair_value", "preview.fair-value-or-vat");
        assertRefused(with(EXCHANGE, "boot_received", "5650.01"), "fair_value_in", "preview.exchange-does-not-tie");
        assertRefused(
                with(MACHINE, "type", "scrap", "standard", "small", "provision", "1.00"),
                "provision",
                "preview.no-impairment");
        assertRefused(with(FOUND, "surplus_reserve_rate", ""), "surplus_reserve_rate", "disposal.field-missing");
        Map<String, String> planned = with(
                Map.of("type", "scrap", "cost", "5000", "residual_value", "500", "life_months", "60"),
                "method",
                "SL",
                "in_service",
                "2025-03",
                "disposal_period",
                "2025-03");
        assertRefused(with(planned, "disposal_period", "2025-02"), "disposal_period", "preview.leaves-before-service");
        assertRefused(with(planned, "residual_value", "5000.01"), "residual_value", "preview.above-cost");
        assertRefused(with(planned, "life_months", "0"), "life_months", "preview.not-a-life");
        assertRefused(with(planned, "in_service", "2025-13"), "in_service", "preview.not-a-month");
        assertRefused(with(planned, "method", "RANDOM"), "method", "preview.not-a-choice");
        assertRefused(with(planned, "department", "食堂"), "department", "preview.not-a-choice");
        assertRefused(with(planned, "provision", "1.00"), "accumulated", "preview.accumulated-needed");
    }

    private static void assertRefused(Map<String, String> inputs, String field, String code) {
        assertThatThrownBy(() -> priced(inputs))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
                });
    }
}
