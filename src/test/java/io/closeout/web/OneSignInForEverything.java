package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.organisation.Person;
import io.closeout.story.Story;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real HTTP against the running application. */
class OneSignInForEverything extends Story {
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/disposals", "/assets/SRV-001", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/"})
    void strangersAreSentToTheSignInPage(String path) throws Exception {
        HttpResponse<String> answer = send(get(path));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/disposals/D-1",
                "/api/tasks/x/view",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/plugin/adminPlugins"
            })
    void strangersCallsAreAnsweredWith401(String path) throws Exception {
        assertThat(send(get(path)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/setup/default/user/create"
            })
    void theEnginesOwnDoorsAreShutEvenForACallWithItsToken(String path) throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> tasklist = browser.send(
                as("admin", "/camunda/app/tasklist/default/").build(), HttpResponse.BodyHandlers.ofString());
        String token = tasklist.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();

        HttpRequest call = as("admin", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString("username=chen.gong&password=demo"))
                .build();
        HttpResponse<String> answer = browser.send(call, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void tasklistShowsEverybodyTheirOwnTasksOnly() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));

        String myTasks = filters.createTaskFilterQuery()
                .filterName("我的待办")
                .singleResult()
                .getId();
        String list = "/camunda/api/engine/engine/default/filter/" + myTasks + "/list";
        assertThat(send(as(OPERATIONS, list)).body()).contains(caseNumber);
        assertThat(send(as(KEEPER, list)).statusCode()).isEqualTo(200);
        assertThat(send(as(KEEPER, list)).body()).doesNotContain(caseNumber);
        assertThat(send(as("hai.gong", list)).body()).doesNotContain(caseNumber);
    }

    @Test
    void nobodyCompletesAnothersTaskByItsId() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);

        assertThat(send(as(KEEPER, "/api/tasks/" + task + "/view")).statusCode())
                .isEqualTo(404);
        assertThat(send(as(OPERATIONS, "/api/tasks/" + task + "/view")).statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> tasks.complete(task, KEEPER, Map.of("conclusion", "REPAIR", "finding", "x")))
                .isNotNull();
        assertWaitsFor(caseNumber, "Task_AppraiseAssets");
    }

    @Test
    void cockpitIsForAdministrators() throws Exception {
        assertThat(send(as("admin", "/camunda/api/cockpit/plugin/base/default/incident/count"))
                        .statusCode())
                .isNotEqualTo(403);
        assertThat(send(as(OPERATIONS, "/camunda/app/cockpit/default/")).body()).doesNotContain("ng-app");
    }

    @Test
    void aReportByRestOpensACaseAndARefusalNamesTheField() throws Exception {
        String code = anAsset("OFFICE", "3000.00").code();
        String report =
                """
                {"company":"1000","assets":["%s"],"reason":"BROKEN","note":"烧毁","stoppedOn":"2025-06-09"}""";

        HttpResponse<String> created = send(post(OPERATIONS, "/api/disposals", report.formatted(code)));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(send(as(
                                OPERATIONS,
                                URI.create(created.headers()
                                                .firstValue("Location")
                                                .orElseThrow())
                                        .getPath()))
                        .body())
                .contains("\"status\":\"REPORTED\"");

        HttpResponse<String> refused = send(post(OPERATIONS, "/api/disposals", report.formatted(code)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"assets\"");
    }

    @Test
    void aScanByRestCompletesTheTaskOfTheWarehouse() throws Exception {
        var printer = anAsset("OFFICE", "3000.00");
        String caseNumber = beingIsolated(printer);
        String scan = "{\"code\":\"%s\",\"location\":\"一号库\"}".formatted(printer.code());

        assertThat(send(post(KEEPER, "/api/scans", scan)).statusCode()).isEqualTo(403);
        assertThat(send(post(WAREHOUSE, "/api/scans", scan)).statusCode()).isBetween(200, 204);
        assertThat(disposalCase(caseNumber).lines().get(0).isolation().location())
                .isEqualTo("一号库");
    }

    @Test
    void aCaseOfAnotherCompanyDoesNotExist() throws Exception {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));

        assertThat(send(as("lin.zong", "/api/disposals/" + caseNumber)).statusCode())
                .isEqualTo(404);
        assertThat(send(as("lin.zong", "/disposals/" + caseNumber)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDisabledPersonDoesNotSignIn() throws Exception {
        Person leaver = new Person("li.zhi", "离职", COMPANY, "IT", "", false, true, Set.of());
        organisation.appoint(leaver, null);

        assertThat(send(as("li.zhi", "/api/disposals/D-1")).statusCode()).isEqualTo(401);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*");
    }

    private HttpRequest.Builder as(String login, String path) {
        String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        return get(path).header("Authorization", "Basic " + credentials);
    }

    private HttpRequest.Builder post(String login, String path, String body) {
        return as(login, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
