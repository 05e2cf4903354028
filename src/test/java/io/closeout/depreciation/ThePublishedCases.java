package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.depreciation.Schedule.Month;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked case: examples from textbooks and examinations, lives that do not divide, events, wrong input. */
class ThePublishedCases {
    private final Schedules schedules = new LifePricing();

    @Test
    void areFortyFour() throws IOException {
        assertThat(WorkedCases.rows("cases.csv")).hasSize(44);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comeOutToTheFenInEveryMonthWithEveryBalance(String id, CSVRecord asset, List<String> expected)
            throws IOException {
        assertThat(schedules.price(WorkedCases.request(asset)).months())
                .extracting(month -> line(id, month))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comeOutToTheTotalsYearsAndHashOfTheCase(String id, CSVRecord asset, List<String> expected) throws Exception {
        List<Month> months = schedules.price(WorkedCases.request(asset)).months();
        List<Month> charged =
                months.stream().filter(month -> !month.depreciation().isZero()).toList();
        Money total = charged.stream().map(Month::depreciation).reduce(Money.ZERO, Money::plus);

        assertThat(charged).hasSize(Integer.parseInt(asset.get("expect_nonzero_rows")));
        assertThat(total).isEqualTo(Money.of(asset.get("expect_total_depreciation")));
        assertThat(
                        months.isEmpty()
                                ? Money.of(asset.get("cost"))
                                : months.get(months.size() - 1).netBookValue())
                .isEqualTo(Money.of(asset.get("expect_final_nbv")));
        if (!charged.isEmpty()) {
            assertThat(charged.get(charged.size() - 1).period()).hasToString(asset.get("expect_last_period"));
        }
        if (!asset.get("expect_first_period").isEmpty()) {
            assertThat(months.get(0).period()).hasToString(asset.get("expect_first_period"));
        }
        assertThat(years(months)).isEqualTo(amounts(asset.get("expect_year_totals")));
        assertThat(selected(months, asset)).isEqualTo(json(asset.get("expect_selected")));
        assertThat(hash(charged)).isEqualTo(asset.get("schedule_sha256"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongInput")
    void areRefusedWhereTheInputIsWrong(String id, CSVRecord asset) {
        assertThatThrownBy(() -> schedules.price(WorkedCases.request(asset))).isInstanceOf(Refusal.class);
    }

    static Stream<Arguments> cases() throws IOException {
        Map<String, List<String>> expected = WorkedCases.rows("schedules.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("asset_id"),
                        Collectors.mapping(row -> String.join(",", row.values()), Collectors.toList())));
        return WorkedCases.rows("cases.csv").stream()
                .filter(row -> row.get("expect_error").equals("0"))
                .map(row ->
                        Arguments.of(row.get("case_id"), row, expected.getOrDefault(row.get("case_id"), List.of())));
    }

    static Stream<Arguments> wrongInput() throws IOException {
        return WorkedCases.rows("cases.csv").stream()
                .filter(row -> row.get("expect_error").equals("1"))
                .map(row -> Arguments.of(row.get("case_id"), row));
    }

    private static String line(String id, Month month) {
        Schedule.Balances balances = month.balances();
        return Stream.of(
                        id,
                        month.period(),
                        month.depreciation(),
                        month.accumulated(),
                        month.netBookValue(),
                        balances.cost(),
                        balances.accumulated(),
                        balances.impairment(),
                        balances.construction())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> years(List<Month> months) {
        Map<String, Money> years = new TreeMap<>();
        months.forEach(
                month -> years.merge(String.valueOf(month.period().getYear()), month.depreciation(), Money::plus));
        return years.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, year -> year.getValue()
                .toString()));
    }

    private static Map<String, String> amounts(String object) throws IOException {
        Map<String, String> amounts = new TreeMap<>();
        json(object)
                .properties()
                .forEach(year -> amounts.put(year.getKey(), year.getValue().asText()));
        return amounts;
    }

    private static JsonNode selected(List<Month> months, CSVRecord asset) throws IOException {
        JsonNode expected = json(asset.get("expect_selected"));
        var selected = new ObjectMapper().createObjectNode();
        for (Month month : months) {
            if (expected.has(month.period().toString())) {
                selected.putArray(month.period().toString())
                        .add(month.depreciation().toString())
                        .add(month.accumulated().toString())
                        .add(month.netBookValue().toString());
            }
        }
        return selected;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.isEmpty() ? "{}" : text);
    }

    private static String hash(List<Month> charged) throws Exception {
        String lines = charged.stream()
                .map(month -> month.period() + "," + month.depreciation() + "," + month.accumulated() + ","
                        + month.netBookValue() + "\n")
                .collect(Collectors.joining());
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
