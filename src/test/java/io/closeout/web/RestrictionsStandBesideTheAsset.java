package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.story.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class RestrictionsStandBesideTheAsset extends Story {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void inTheFormOfEveryTaskAndOnThePageOfTheCase() throws Exception {
        AssetCard restricted = registered(
                aCard("OFFICE", "3000.00").with(CardField.RESTRICTION, "MORTGAGE:2027-12-31;CUSTOMS;LEASE:2025-06-09"));
        String caseNumber = reported(restricted);
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);

        assertThat(read(OPERATIONS, "/api/tasks/" + task + "/view"))
                .contains("处置限制", "抵押（至 2027-12-31）; 海关监管（解除前有效）")
                .doesNotContain("租赁");
        assertThat(read(KEEPER, "/disposals/" + caseNumber))
                .contains("抵押（至 2027-12-31）", "海关监管（解除前有效）")
                .doesNotContain("租赁");
    }

    private String read(String login, String path) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*")
                .header("Accept-Language", "zh-CN")
                .header("Authorization", "Basic " + credentials)
                .build();
        return http.send(call, HttpResponse.BodyHandlers.ofString()).body();
    }
}
