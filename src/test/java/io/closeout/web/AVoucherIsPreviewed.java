package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.story.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real HTTP against the running application, with the tables as they are deployed. */
class AVoucherIsPreviewed extends Story {
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private HistoryService history;

    @LocalServerPort
    private int port;

    @Test
    void asEntriesOfAccountsAndAmounts() throws Exception {
        HttpResponse<String> answer = previewed(
                """
                {"type":"scrap","cost":"5000.00","residual_value":"500.00","life_months":60,"method":"SL",
                 "in_service":"2022-06","department":"管理","disposal_period":"2025-03"}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"entries\":[{\"step\":\"计提3月折旧\",\"lines\":[{\"account\":\"6602\"")
                .contains(
                        "{\"account\":\"1606\",\"name\":\"固定资产清理\",\"detail\":\"\",\"debit\":\"2525.00\",\"credit\":\"0.00\"}")
                .contains("\"detail\":\"非流动资产毁损报废损失\",\"debit\":\"2525.00\"");
    }

    @Test
    void withNumbersThatLoseNoDigit() throws Exception {
        HttpResponse<String> answer = previewed(
                """
                {"type":"sale","cost":9999999999999.99,"accumulated":0.01,"price_ex_vat":100,"vat_rate":0.13}""");

        assertThat(answer.body()).contains("\"debit\":\"9999999999999.98\"", "\"credit\":\"13.00\"");
    }

    @Test
    void orRefusedBesideItsField() throws Exception {
        HttpResponse<String> refused = previewed("{\"type\":\"scrap\",\"cost\":\"80,000\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"cost\"", "不是金额", "preview.not-an-amount");
        assertThat(previewed("{\"type\":{}}").statusCode()).isEqualTo(400);
    }

    @Test
    void andNothingIsStored() throws Exception {
        long decisions = history.createHistoricDecisionInstanceQuery().count();

        previewed("{\"type\":\"donation\",\"cost\":\"5000.00\",\"accumulated\":\"0\",\"fair_value\":\"4000\"}");

        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(decisions);
    }

    private HttpResponse<String> previewed(String inputs) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((REVIEWER + ":demo").getBytes());
        HttpRequest call = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/disposals/voucher-preview"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(inputs))
                .build();
        return http.send(call, HttpResponse.BodyHandlers.ofString());
    }
}
