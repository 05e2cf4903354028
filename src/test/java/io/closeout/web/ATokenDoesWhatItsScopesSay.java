package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.access.AccessToken;
import io.closeout.access.AccessTokens;
import io.closeout.access.Passwords;
import io.closeout.access.Scope;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ATokenDoesWhatItsScopesSay extends SignInStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate NEXT_MONTH = LocalDate.of(2025, 7, 10);

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Passwords passwords;

    private String issued(String owner, Scope... scopes) {
        return tokens.issue(owner, "接口", Set.of(scopes), NEXT_MONTH, owner).text();
    }

    private HttpResponse<String> call(String token, String method, String path) {
        Browser program = new Browser(port);
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        HttpRequest.Builder call = program.call(path).header("Authorization", "Bearer " + token);
        if (!method.equals("GET")) {
            call.header("Content-Type", "application/json");
        }
        return program.send(call.method(method, body));
    }

    @Test
    void everyOperationNamesItsScopeAndAsksForIt() throws Exception {
        Browser reader = browserOf(aPerson(Role.OPERATIONS));
        JsonNode description = JSON.readTree(reader.get("/v3/api-docs").body());
        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        String owner = aPerson(Role.OPERATIONS);

        int operations = 0;
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations++;
                String code = operation.getValue().at("/security/0/token/0").asText();
                Scope needed = Arrays.stream(Scope.values())
                        .filter(scope -> scope.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(path.getKey() + " names no scope"));
                String method = operation.getKey().toUpperCase();
                String address = path.getKey().replaceAll("\\{\\w+}", "NO-SUCH");
                Set<Scope> others = EnumSet.complementOf(EnumSet.of(needed));

                HttpResponse<String> lacking = call(issued(owner, others.toArray(Scope[]::new)), method, address);
                assertThat(lacking.statusCode()).as(address).isEqualTo(403);
                assertThat(lacking.body()).contains("access.scope-missing", code);
                assertThat(call(issued(owner, needed), method, address).statusCode())
                        .as(address)
                        .isNotIn(401, 403);
                jdbc.update("update access_token set revoked_at = issued_at where login = ?", owner);
            }
        }
        assertThat(operations).isGreaterThan(7);
    }

    @Test
    void itNeverDoesMoreThanItsPersonMay() {
        String keeper = issued(KEEPER, Scope.values());
        String code = anAsset("OFFICE", "3000.00").code();
        Browser program = new Browser(port);
        String report =
                """
                {"company":"1000","assets":["%s"],"reason":"BROKEN","note":"","stoppedOn":"2025-06-09"}"""
                        .formatted(code);

        HttpResponse<String> refused = program.send(program.call("/api/disposals")
                .header("Authorization", "Bearer " + keeper)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report)));
        HttpResponse<String> done = program.send(program.call("/api/disposals")
                .header("Authorization", "Bearer " + issued(OPERATIONS, Scope.DISPOSALS_WRITE))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 302",
        "/assets, 302",
        "/camunda/app/tasklist/default/, 302",
        "/camunda/api/engine/engine/default/task, 401",
        "/v3/api-docs, 401"
    })
    void itOpensNothingButTheInterface(String path, int status) {
        assertThat(call(issued(aPerson(Role.ADMIN), Scope.values()), "GET", path)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void itIsRefusedWithASentenceOnceItIsRevokedExpiredOrItsPersonDisabled() {
        String administrator = aPerson(Role.ADMIN);
        String owner = aPerson(Role.OPERATIONS);
        String token = issued(owner, Scope.DISPOSALS_READ);
        assertThat(call(token, "GET", "/api/disposals/D-1").statusCode()).isEqualTo(404);

        people.disable(owner, administrator);
        assertRefused(token, "access.disabled-person");
        people.enable(owner, administrator);
        tokens.revoke(tokens.of(owner).get(0).id(), owner);
        assertRefused(token, "access.revoked-token");
        String old = issued(owner, Scope.DISPOSALS_READ);
        clock.pass(Duration.ofDays(30));
        assertThat(call(old, "GET", "/api/disposals/D-1").statusCode()).isEqualTo(404);
        clock.pass(Duration.ofDays(1));
        assertRefused(old, "access.expired-token");
        assertRefused(old.substring(0, old.length() - 1) + (old.endsWith("A") ? "B" : "A"), "access.wrong-token");
        assertRefused("nonsense", "access.wrong-token");
    }

    /** Whoever knew the password may have made a token, too. */
    @Test
    void whateverEndsThePersonsSessionsEndsTheirTokens() {
        String administrator = aPerson(Role.ADMIN);
        String owner = aPerson(Role.OPERATIONS);
        List<Runnable> ends = List.of(
                () -> passwords.choose(owner, PASSWORD, "another horse battery"),
                () -> passwords.first(owner, "the first of horses", administrator),
                () -> {
                    people.disable(owner, administrator);
                    people.enable(owner, administrator);
                });
        for (Runnable end : ends) {
            String token = issued(owner, Scope.DISPOSALS_READ);
            assertThat(call(token, "GET", "/api/disposals/D-1").statusCode()).isEqualTo(404);

            end.run();

            assertRefused(token, "access.ended-token");
            assertThat(tokens.of(owner).get(0).ended()).isTrue();
            jdbc.update("update person set must_change_password = false where login = ?", owner);
        }
        assertThat(call(issued(owner, Scope.DISPOSALS_READ), "GET", "/api/disposals/D-1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasToChangeAFirstPasswordDoesThatBeforeAnyCall() {
        String owner = aPerson(Role.OPERATIONS);
        String token = issued(owner, Scope.DISPOSALS_READ);
        jdbc.update("update person set must_change_password = true where login = ?", owner);

        assertRefused(token, "access.change-first-password");
    }

    private void assertRefused(String token, String code) {
        HttpResponse<String> answer = call(token, "GET", "/api/disposals/D-1");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(code);
        assertThat(answer.body()).matches("(?s).*\\p{IsHan}.*");
    }

    @Test
    void itIsShownOnceKeptAsAHashAndSaidInNoLog(CapturedOutput output) {
        String owner = aPerson(Role.OPERATIONS);
        Browser browser = browserOf(owner);

        HttpResponse<String> page = browser.post(
                "/tokens", "/tokens", Map.of("name", "监控", "scopes", "DISPOSALS_READ", "expiresOn", "2025-08-01"));

        Matcher shown = Pattern.compile("clo_\\d+_[A-Za-z0-9_-]{43}").matcher(page.body());
        assertThat(shown.find()).isTrue();
        String token = shown.group();
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(call(token, "GET", "/api/disposals/D-1").statusCode()).isEqualTo(404);
        assertThat(browser.get("/tokens").body()).contains("监控", "2025-06-10").doesNotContain(token);
        assertThat(jdbc.queryForList("select * from access_token where login = ?", owner)
                        .toString())
                .doesNotContain(token.substring(token.lastIndexOf('_') + 1));
        assertThat(jdbc.queryForList("select * from audit_entry where verb = 'token.issued'")
                        .toString())
                .contains("监控")
                .doesNotContain(token.substring(token.length() - 20));
        assertThat(output).doesNotContain(token.substring(token.length() - 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-09", "2026-06-11", "soon"})
    void itLivesAYearAtMost(String day) {
        Browser browser = browserOf(aPerson(Role.OPERATIONS));

        HttpResponse<String> page =
                browser.post("/tokens", "/tokens", Map.of("name", "监控", "scopes", "DISPOSALS_READ", "expiresOn", day));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("expiresOn-refusal").doesNotContain("id=\"issued\"");
    }

    @Test
    void anAdministratorHandlesThoseOfSystemsAndNobodyThoseOfOtherPeople() {
        String administrator = aPerson(Role.ADMIN);
        String colleague = aPerson(Role.OPERATIONS);
        people.add(person("robot." + colleague, Role.OPERATIONS), true, null, administrator);
        String robot = "robot." + colleague;

        AccessToken made = tokens.issue(robot, "扫码枪", Set.of(Scope.SCANS_WRITE), NEXT_MONTH, administrator)
                .token();
        assertThat(made.owner()).isEqualTo(robot);
        refused(
                "organisation.unknown-person",
                () -> tokens.issue(colleague, "x", Set.of(Scope.PRICING), NEXT_MONTH, administrator));
        refused(
                "organisation.unknown-person",
                () -> tokens.issue(robot, "x", Set.of(Scope.PRICING), NEXT_MONTH, colleague));
        refused(
                "organisation.unknown-person",
                () -> tokens.issue(robot, "x", Set.of(Scope.PRICING), NEXT_MONTH, "admin"));
        refused("access.unknown-token", () -> tokens.revoke(made.id(), colleague));
        refused("access.unknown-token", () -> tokens.revoke(made.id(), "admin"));
        assertThat(browserOf(administrator).get("/tokens?owner=" + robot).statusCode())
                .isEqualTo(200);
        assertThat(browserOf(administrator).get("/tokens?owner=chen.gong").statusCode())
                .isEqualTo(404);
        assertThat(browserOf(colleague).get("/tokens?owner=" + robot).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorRevokesThoseOfTheCompanysPeopleAndMakesNone() {
        String administrator = aPerson(Role.ADMIN);
        String colleague = aPerson(Role.OPERATIONS);
        String token = issued(colleague, Scope.DISPOSALS_READ);
        long id = tokens.of(colleague).get(0).id();
        Browser browser = browserOf(administrator);
        String page = "/tokens?owner=" + colleague;
        assertThat(browser.get("/people/" + colleague).body()).contains(page);
        assertThat(browser.get(page).body())
                .contains("/tokens/" + id + "/revocation")
                .doesNotContain("name=\"expiresOn\"");
        refused("access.unknown-token", () -> tokens.revoke(id, aPerson(Role.OPERATIONS)));

        browser.post(page, "/tokens/" + id + "/revocation", Map.of("owner", colleague));

        assertRefused(token, "access.revoked-token");
        assertThat(browser.post(
                                "/password",
                                "/tokens",
                                Map.of(
                                        "owner",
                                        colleague,
                                        "name",
                                        "x",
                                        "scopes",
                                        "DISPOSALS_READ",
                                        "expiresOn",
                                        "2025-08-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static void refused(String code, Runnable act) {
        Assertions.assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
