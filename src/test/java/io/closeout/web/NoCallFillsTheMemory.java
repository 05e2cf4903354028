package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.story.Story;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real HTTP: what a call of the interface may send at most, whether it says how much it is or not. */
class NoCallFillsTheMemory extends Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEGABYTE = 1024 * 1024;
    private static final String SCHEDULES = "/api/depreciation/schedules";
    private static final String HEADER = "asset_id,method,cost,residual_value,life_months,in_service\n";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/depreciation/schedules, text/csv, 17",
        "/api/depreciation/schedules, text/csv, 300",
        "/api/depreciation/schedules, application/json, 2",
        "/api/disposals/voucher-preview, application/json, 29",
        "/api/disposals/voucher-preview, text/csv, 2",
        "/api/disposals, application/json, 2",
        "/api/assets, application/json, 2",
        "/api/scans, application/json, 2"
    })
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent(String address, String type, long megabytes) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            String call =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n".formatted(address, credentials())
                            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\nx".formatted(type, megabytes * MEGABYTE);
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));

            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/depreciation/schedules, text/csv, 16",
        "/api/depreciation/schedules, application/json, 1",
        "/api/disposals/voucher-preview, application/json, 1",
        "/api/assets, application/json, 1"
    })
    void oneThatHidesItsSizeIsRefusedWhileItIsRead(String address, String type, int most) throws Exception {
        byte[] begin = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);
        byte[] rest = "x".repeat(most * MEGABYTE).getBytes(StandardCharsets.US_ASCII);

        HttpResponse<String> answer = http.send(
                call(address, type)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream(begin), new ByteArrayInputStream(rest))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("request.body-too-large");
        assertThat(JSON.readTree(answer.body()).path("message").asText()).contains(most + " MB");
    }

    @Test
    void aFileOfSomeTensOfThousandsOfAssetsIsPricedRowByRow() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int asset = 0; asset < 50_000; asset++) {
            file.append("A-").append(asset).append(",SL,1200.00,0.00,1,2024-01\n");
        }
        assertThat(file.length()).isGreaterThan(MEGABYTE);

        HttpResponse<String> answer = post("text/csv", file.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(50_001);
    }

    @Test
    void aRowOfMillionsOfCellsIsNoRow() throws Exception {
        for (String row : new String[] {
            ",".repeat(MEGABYTE), HEADER + "A-1" + ",".repeat(MEGABYTE), "\"\n\"," + "x,".repeat(MEGABYTE)
        }) {
            HttpResponse<String> answer = post("text/csv", row);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("request.row-too-long");
        }
    }

    @Test
    void anAnswerOfMillionsOfMonthsIsAFile() throws Exception {
        String asset =
                "{\"asset_id\":\"A\",\"method\":\"SL\",\"cost\":\"120000.00\",\"residual_value\":0,\"life_months\":1200,\"in_service\":\"2024-01\"}";
        String assets = "{\"assets\":[" + String.join(",", Collections.nCopies(200, asset)) + "]}";

        HttpResponse<String> answer = post("application/json", assets);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("depreciation.too-many-months", "CSV");
    }

    /** Numbers of JSON are read from their digits: none is counted out. */
    @ParameterizedTest
    @CsvSource({
        "/api/depreciation/schedules, assets",
        "/api/disposals/voucher-preview, cost",
        "/api/disposals/voucher-preview, vat_rate"
    })
    void aNumberOfTwentyMillionDigitsIsNotCountedOut(String address, String field) throws Exception {
        String priced =
                "{\"assets\":[{\"asset_id\":1e20000000,\"method\":\"SL\",\"cost\":1e20000000,\"residual_value\":-1E+20000000,\"life_months\":1e20000000,\"in_service\":1e20000000,\"units\":[1e20000000,{\"x\":1e20000000}],\"events\":1e20000000}]}";
        String previewed = "{\"type\":\"scrap\",\"%s\":1e20000000}".formatted(field);
        long before = System.nanoTime();

        HttpResponse<String> answer = http.send(
                call(address, "application/json")
                        .timeout(Duration.ofSeconds(10))
                        .POST(HttpRequest.BodyPublishers.ofString(address.equals(SCHEDULES) ? priced : previewed))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.body()).hasSizeLessThan(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aMegabyteOfInputsIsRefusedAtOnce() throws Exception {
        String many = "\"cost\":\"1\"";
        String body = "{\"type\":\"" + "x".repeat(MEGABYTE - 1000) + "\"," + many + "}";
        long before = System.nanoTime();

        HttpResponse<String> answer = http.send(
                call("/api/disposals/voucher-preview", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return http.send(
                call(SCHEDULES, type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder call(String address, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Content-Type", type)
                .header("Authorization", credentials());
    }

    private static String credentials() {
        return "Basic " + Base64.getEncoder().encodeToString((OPERATIONS + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
