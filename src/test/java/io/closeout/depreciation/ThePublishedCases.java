package io.closeout.depreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases that a plan without events can answer: straight line, declining balance, sum of the years' digits. */
class ThePublishedCases {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesWithoutEvents")
    void comeOutToTheFenInEveryMonth(String id, CSVRecord asset, Map<YearMonth, String> expected) {
        List<Money> plan = ChargePlan.of(
                Money.of(asset.get("cost")),
                Money.of(asset.get("residual_value")),
                DepreciationMethod.valueOf(asset.get("method")),
                Integer.parseInt(asset.get("life_months")));

        Map<YearMonth, String> charged = new LinkedHashMap<>();
        YearMonth month = YearMonth.parse(asset.get("in_service"));
        for (Money charge : plan) {
            month = month.plusMonths(1);
            if (!charge.isZero()) {
                charged.put(month, charge.toString());
            }
        }
        assertThat(charged).isEqualTo(expected);
    }

    static Stream<Arguments> casesWithoutEvents() throws IOException {
        Map<String, Map<YearMonth, String>> schedules = read("schedules.csv").stream()
                .filter(row -> !row.get("depreciation").equals("0.00"))
                .collect(Collectors.groupingBy(
                        row -> row.get("asset_id"),
                        Collectors.toMap(row -> YearMonth.parse(row.get("period")), row -> row.get("depreciation"))));
        return read("cases.csv").stream()
                .filter(row -> row.get("expect_error").equals("0"))
                .filter(row -> !row.get("method").equals("UOP"))
                .filter(row -> List.of("", "[]").contains(row.get("events")))
                .map(row ->
                        Arguments.of(row.get("case_id"), row, schedules.getOrDefault(row.get("case_id"), Map.of())));
    }

    private static List<CSVRecord> read(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/cases/depreciation", file))) {
            return CSV.parse(reader).getRecords();
        }
    }
}
