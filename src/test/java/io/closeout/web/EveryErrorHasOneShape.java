package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.story.Story;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Real HTTP against the running application: whoever refuses a call, the container, the sign-in or a rule. */
class EveryErrorHasOneShape extends Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private RequestMappingInfo years;

    /** No route of the interface takes a parameter that can be unreadable yet; the address is within the white list. */
    @RestController
    private static final class Years {
        @SuppressWarnings("unused")
        int next(@RequestParam int year) {
            if (year < 0) {
                throw new IllegalStateException("a failure nobody expected; the test wants it");
            }
            return year + 1;
        }
    }

    @BeforeEach
    void register() throws Exception {
        years = RequestMappingInfo.paths("/api/disposals/years")
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(years, new Years(), Years.class.getDeclaredMethod("next", int.class));
    }

    @AfterEach
    void unregister() {
        routes.unregisterMapping(years);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/disposals/D-1", "POST /api/scans", "GET /api/no-such-thing", "GET /v3/api-docs"})
    void aStrangerIsToldToSignIn(String call) throws Exception {
        String[] said = call.split(" ");

        assertRefused(send(call(said[1]).method(said[0], body("{}"))), 401, "request.not-signed-in");
    }

    @Test
    void aWrongPasswordToo() throws Exception {
        HttpRequest.Builder call = call("/api/disposals/D-1").header("Authorization", basic("chen.gong:wrong"));

        assertRefused(send(call), 401, "request.not-signed-in");
    }

    @Test
    void aCallOnTheSessionOfABrowserWithoutItsTokenIsNotAllowed() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String login = "username=%s&password=demo&_csrf=%s".formatted(OPERATIONS, token(browser));
        browser.send(
                call("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body(login))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(browser.send(call("/api/disposals/years?year=1").build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("2");
        AssetCard printer = anAsset("OFFICE", "3000.00");

        HttpResponse<String> answer = browser.send(report(printer).build(), HttpResponse.BodyHandlers.ofString());

        assertRefused(answer, 403, "request.not-allowed");
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html", "image/png", "application/yaml"})
    void anUnknownAddressIsNamedWhateverIsAccepted(String accepted) throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/no-such-thing").header("Accept", accepted));

        assertRefused(answer, 404, "request.unknown-address");
        assertThat(answer.body()).contains("/api/no-such-thing");
    }

    @Test
    void aWrongMethodIsAnsweredWithThoseThatArePossible() throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/scans").DELETE());

        assertRefused(answer, 405, "request.wrong-method");
        assertThat(answer.body()).contains("DELETE", "POST");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/yaml", "text/html"})
    void aFormatThatCannotBeAnsweredInIsRefusedBeforeAnythingIsWritten(String accepted) throws Exception {
        AssetCard printer = anAsset("OFFICE", "3000.00");

        HttpResponse<String> answer = send(report(printer)
                .header("Authorization", basic(OPERATIONS + ":demo"))
                .header("Accept", accepted));

        assertRefused(answer, 406, "request.no-such-format");
        assertThat(answer.body()).contains("application/json");
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/yaml", "application/x-www-form-urlencoded"})
    void aBodyInAnotherFormatIsRefusedWithTheRightOne(String type) throws Exception {
        HttpResponse<String> answer =
                send(signedIn("/api/scans").header("Content-Type", type).POST(body("code: PRN-001")));

        assertRefused(answer, 415, "request.wrong-content-type");
        assertThat(answer.body()).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                | request.body-missing |",
                "{                               | request.not-json     |",
                "{\"stoppedOn\":\"yesterday\"}   | request.not-readable | stoppedOn",
                "{\"reason\":1}                  | request.not-readable | reason"
            })
    void aBodyThatCannotBeReadIsRefusedByItsField(String body, String code, String field) throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/disposals")
                .header("Content-Type", "application/json")
                .POST(body(body == null ? "" : body)));

        assertRefused(answer, 400, code);
        assertThat(JSON.readTree(answer.body()).path("field").asText()).isEqualTo(field == null ? "" : field);
    }

    @ParameterizedTest
    @CsvSource({"year=soon, request.not-readable", "month=1, request.parameter-missing"})
    void aParameterThatCannotBeReadIsRefusedByItsName(String query, String code) throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/disposals/years?" + query));

        assertRefused(answer, 400, code);
        assertThat(JSON.readTree(answer.body()).path("field").asText()).isEqualTo("year");
    }

    @Test
    void anAddressThatTheFirewallStopsIsMalformed() throws Exception {
        assertRefused(send(signedIn("/api//scans")), 400, "request.malformed");
    }

    @Test
    void aFailureNobodyExpectedIsNotShown() throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/disposals/years?year=-1"));

        assertRefused(answer, 500, "request.failed");
        assertThat(answer.body()).doesNotContain("nobody expected");
    }

    @Test
    void aRefusalByTheRulesHasTheSame() throws Exception {
        assertRefused(send(signedIn("/api/disposals/D-1")), 404, "disposal.unknown-case");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/disposals/D-1, There is no disposal case D-1",
        "/api/no-such-thing, The interface has no address",
        "/api/disposals/years?year=soon, Field year cannot be read"
    })
    void everySentenceIsEnglishForWhoAsksForIt(String path, String sentence) throws Exception {
        assertThat(send(signedIn(path).header("Accept-Language", "en-GB")).body())
                .contains(sentence);
        assertThat(send(call(path).header("Accept-Language", "en")).body()).contains("Sign in first");
    }

    @ParameterizedTest
    @CsvSource({"/no-such-page, 404", "/assets/NOPE-1, 404", "/login/x, 404"})
    void pagesKeepTheirErrorPage(String path, int status) throws Exception {
        HttpResponse<String> answer = send(signedIn(path).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<html", "error-status").doesNotContain("\"code\"");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        JsonNode said = JSON.readTree(answer.body());
        assertThat(said.fieldNames()).toIterable().containsExactlyInAnyOrder("field", "message", "code");
        assertThat(said.path("code").asText()).isEqualTo(code);
        assertThat(said.path("message").asText()).matches(".*\\p{IsHan}.*").doesNotContain("{", "null");
    }

    private HttpRequest.Builder report(AssetCard asset) {
        String report = "{\"company\":\"1000\",\"assets\":[\"%s\"],\"reason\":\"BROKEN\",\"stoppedOn\":\"2025-06-09\"}";
        return call("/api/disposals")
                .header("Content-Type", "application/json")
                .POST(body(report.formatted(asset.code())));
    }

    private String token(HttpClient browser) throws Exception {
        Matcher token = TOKEN.matcher(browser.send(call("/login").build(), HttpResponse.BodyHandlers.ofString())
                .body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
    }

    private HttpRequest.Builder signedIn(String path) {
        return call(path).header("Authorization", basic(OPERATIONS + ":demo"));
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
