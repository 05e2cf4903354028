package io.closeout.depreciation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the worked cases; their columns are described in the README beside them. */
final class WorkedCases {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final ObjectMapper JSON = new ObjectMapper();

    private WorkedCases() {}

    static List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/cases/depreciation", file))) {
            return CSV.parse(reader).getRecords();
        }
    }

    static ScheduleRequest request(CSVRecord row) throws IOException {
        DepreciationMethod method = DepreciationMethod.valueOf(row.get("method"));
        LifeTerms terms = new LifeTerms(
                method,
                Money.of(row.get("cost")),
                Money.of(row.get("residual_value")),
                row.get("life_months").isEmpty() ? 0 : Integer.parseInt(row.get("life_months")));
        Workload workload = method == DepreciationMethod.UOP
                ? new Workload(new BigDecimal(row.get("total_units")), BigDecimal.ZERO, readings(row.get("units")))
                : null;
        List<LifeEvent> events = new ArrayList<>();
        if (!row.get("events").isEmpty()) {
            for (JsonNode event : JSON.readTree(row.get("events"))) {
                events.add(event(event));
            }
        }
        return new ScheduleRequest(
                row.get("case_id"),
                terms,
                BookDate.parse(row.get("in_service")),
                workload,
                events,
                ScheduleRequest.Settings.DEFAULT,
                null);
    }

    private static List<BigDecimal> readings(String list) throws IOException {
        List<BigDecimal> readings = new ArrayList<>();
        for (JsonNode reading : JSON.readTree(list)) {
            readings.add(new BigDecimal(reading.asText()));
        }
        return readings;
    }

    private static LifeEvent event(JsonNode event) {
        YearMonth period = YearMonth.parse(event.get("period").asText());
        NewTerms terms = new NewTerms(
                event.has("remaining_months") ? event.get("remaining_months").asInt() : null,
                money(event, "residual_value"),
                event.has("method")
                        ? DepreciationMethod.valueOf(event.get("method").asText())
                        : null);
        return switch (event.get("type").asText()) {
            case "impairment" -> new LifeEvent.Impairment(period, money(event, "recoverable"), money(event, "amount"));
            case "improvement" ->
                new LifeEvent.Improvement(
                        period, money(event, "amount"), event.path("add_months").asInt(), terms.residualValue());
            case "estimate" -> new LifeEvent.Estimate(period, terms);
            case "renovation" ->
                new LifeEvent.Renovation(
                        period,
                        YearMonth.parse(event.get("end").asText()),
                        money(event, "capitalised"),
                        money(event, "replaced_carrying"),
                        terms);
            case "held_for_sale" -> new LifeEvent.HeldForSale(BookDate.of(period));
            default -> new LifeEvent.Disposal(BookDate.of(period));
        };
    }

    private static Money money(JsonNode event, String name) {
        return event.has(name) ? Money.of(event.get(name).asText()) : null;
    }
}
