package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.story.Story;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real HTTP against the running application: the worked cases go in, the worked schedules come out. */
class AssetsArePricedByRest extends Story {
    private static final Path CASES = Path.of("src/test/resources/cases/depreciation");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void aFileOfAssetsIsAnsweredWithAFileOfMonths() throws Exception {
        HttpResponse<String> answer = post("text/csv", Files.readString(CASES.resolve("cases.csv")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body()).startsWith("asset_id,period,depreciation,accumulated,net_book_value,error\n");
        List<String> priced = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (CSVRecord row : rows(answer.body())) {
            if (row.get("error").isEmpty()) {
                priced.add(firstFive(row));
            } else {
                refused.add(row.get("asset_id"));
                assertThat(row.stream().skip(1).limit(4)).containsOnly("");
            }
        }
        assertThat(priced).isEqualTo(expected());
        assertThat(refused).containsExactly("PUB-043", "PUB-044");
    }

    @Test
    void theSameAssetsAsJsonAreAnsweredWithTheSameMonths() throws Exception {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode assets = request.putArray("assets");
        for (CSVRecord row : rows(Files.readString(CASES.resolve("cases.csv")))) {
            ObjectNode asset = assets.addObject();
            for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
                boolean list = List.of("events", "units").contains(cell.getKey());
                if (!cell.getValue().isEmpty()) {
                    asset.set(cell.getKey(), list ? JSON.readTree(cell.getValue()) : JSON.valueToTree(cell.getValue()));
                }
            }
        }

        JsonNode answer =
                JSON.readTree(post("application/json", request.toString()).body());

        List<String> priced = new ArrayList<>();
        answer.get("rows")
                .forEach(row -> priced.add(String.join(
                        ",",
                        row.get("asset_id").textValue(),
                        row.get("period").textValue(),
                        row.get("depreciation").textValue(),
                        row.get("accumulated").textValue(),
                        row.get("net_book_value").textValue())));
        assertThat(priced).isEqualTo(expected());
        assertThat(answer.get("errors"))
                .extracting(error -> error.get("asset_id").textValue() + " "
                        + error.get("field").textValue())
                .containsExactly("PUB-043 residual_value", "PUB-044 life_months");
        assertThat(answer.get("errors").get(0).get("reason").textValue()).startsWith("净残值 1000.01");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cost           | \"1000.001\"",
                "cost           | 1000.001",
                "cost           | 1E+12",
                "cost           | \"一千\"",
                "cost           | \"\"",
                "cost           | null",
                "cost           | -1",
                "cost           | 999999999999999999999",
                "residual_value | \"-0.01\"",
                "life_months    | 1.5",
                "life_months    | 99999",
                "method         | \"STRAIGHT\"",
                "in_service     | \"2023-13\"",
                "convention     | \"weekly\"",
                "rounding       | \"none\"",
                "events         | \"soon\"",
                "events         | [{\"type\":\"disposal\",\"period\":\"2023-11\"}]",
                "events[0].type | [{\"type\":\"lost\",\"period\":\"2024-11\"}]",
                "events[0].amount | [{\"type\":\"improvement\",\"period\":\"2024-11\"}]"
            })
    void anAssetThatCannotBePricedIsNamedWithItsFieldAndTheOthersArePriced(String field, String value)
            throws Exception {
        ObjectNode good = anAsset("GOOD");
        ObjectNode bad = anAsset("BAD");
        bad.set(field.replaceAll("\\[.*", ""), JSON.readTree("0"));
        String request = "{\"assets\":["
                + bad.toString()
                        .replaceAll(
                                "(\"" + field.replaceAll("\\[.*", "") + "\":)0", "$1" + Matcher.quoteReplacement(value))
                + "," + good + "]}";

        HttpResponse<String> answer = post("application/json", request);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("errors")).hasSize(1);
        assertThat(body.get("errors").get(0).get("asset_id").textValue()).isEqualTo("BAD");
        assertThat(body.get("errors").get(0).get("field").textValue()).isEqualTo(field);
        assertThat(body.get("errors").get(0).get("reason").textValue()).isNotBlank();
        assertThat(body.get("rows")).hasSize(12);
    }

    @Test
    void numbersAreTakenAsTheyAreWritten() throws Exception {
        HttpResponse<String> answer = post(
                "application/json",
                """
                {"assets":[{"asset_id":"N","method":"sl","cost":4503599627370.07,"residual_value":0.00,
                            "life_months":1,"in_service":"2023-12"}]}""");

        assertThat(answer.body())
                .contains("\"depreciation\":\"4503599627370.07\"")
                .contains("\"errors\":[]")
                .doesNotContain("remarks");
    }

    @Test
    void anAssetTakenOnInMidLifeGoesOnAndSaysWhatWasAssumed() throws Exception {
        HttpResponse<String> answer = post(
                "application/json",
                """
                {"assets":[{"asset_id":"T","method":"DDB","cost":"1000000.00","residual_value":"50000.00",
                            "life_months":60,"in_service":"2020-03","take_on":"2021-08",
                            "accumulated_depreciation":"500000.00"}]}""");

        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("rows").get(0).get("period").textValue()).isEqualTo("2021-09");
        assertThat(body.get("rows").get(0).get("depreciation").textValue()).isEqualTo("20000.00");
        assertThat(body.get("remarks").get(0).get("remark").textValue()).startsWith("缺少折旧年度初账面价值");
    }

    @Test
    void nothingIsStored() throws Exception {
        int before = register.cards(COMPANY).size();

        post("text/csv", Files.readString(CASES.resolve("cases.csv")));

        assertThat(register.cards(COMPANY)).hasSize(before);
    }

    @Test
    void whatIsNeitherJsonNorAFileWithNamesIsRefusedAsAWhole() throws Exception {
        assertThat(post("application/json", "{\"assets\":").statusCode()).isEqualTo(422);
        assertThat(post("application/json", "{}").statusCode()).isEqualTo(422);
        assertThat(post("text/csv", "a,b\n1,2\n").statusCode()).isEqualTo(422);
        assertThat(post("text/csv", "").statusCode()).isEqualTo(400);
        assertThat(http.send(
                                HttpRequest.newBuilder(address())
                                        .header("Content-Type", "text/csv")
                                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void aFileFromASpreadsheetWithAByteOrderMarkAndForeignColumnsIsRead() throws Exception {
        String file = "\uFEFFcase_id,部门,method,cost,residual_value,life_months,in_service\r\n"
                + "甲-1,财务部,SL,1200.00,0.00,12,2023-12\r\n";

        assertThat(post("text/csv", file).body()).contains("甲-1,2024-01,100.00,100.00,1100.00,\n");
    }

    private static ObjectNode anAsset(String name) {
        return JSON.createObjectNode()
                .put("asset_id", name)
                .put("method", "SL")
                .put("cost", "1200.00")
                .put("residual_value", "0.00")
                .put("life_months", 12)
                .put("in_service", "2023-12");
    }

    private static List<String> expected() throws Exception {
        return rows(Files.readString(CASES.resolve("schedules.csv"))).stream()
                .map(AssetsArePricedByRest::firstFive)
                .toList();
    }

    private static String firstFive(CSVRecord row) {
        return String.join(",", row.stream().limit(5).toList());
    }

    private static List<CSVRecord> rows(String file) throws Exception {
        return CSV.parse(new StringReader(file)).getRecords();
    }

    private URI address() {
        return URI.create("http://localhost:" + port + "/api/depreciation/schedules");
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((OPERATIONS + ":demo").getBytes());
        return http.send(
                HttpRequest.newBuilder(address())
                        .header("Content-Type", type)
                        .header("Authorization", "Basic " + credentials)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
