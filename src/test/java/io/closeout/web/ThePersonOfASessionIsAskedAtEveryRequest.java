package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.organisation.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real HTTP with real sessions. */
class ThePersonOfASessionIsAskedAtEveryRequest extends SignInStory {
    private static final String MY_TASKS = "/camunda/api/engine/engine/default/filter";
    private static final String DEFINITIONS = "/camunda/api/engine/engine/default/process-definition/count";

    /** The engine shows an administrator all, everybody else those of their roles. */
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter/count";

    @Test
    void theSessionsOfWhoIsDisabledAreOverAtOnce() {
        String administrator = aPerson(Role.ADMIN);
        String leaver = aPerson(Role.OPERATIONS);
        Browser desk = browserOf(leaver);
        Browser phone = browserOf(leaver);
        assertThat(desk.get("/").statusCode()).isEqualTo(200);
        assertThat(phone.get(MY_TASKS).statusCode()).isEqualTo(200);

        people.disable(leaver, administrator);

        assertThat(Browser.location(desk.get("/"))).endsWith("/login");
        assertThat(phone.get(MY_TASKS).statusCode()).isEqualTo(401);
        people.enable(leaver, administrator);
        assertThat(Browser.location(desk.get("/"))).endsWith("/login");
    }

    @Test
    void aRoleThatIsTakenAwayCountsAtTheNextRequestInThePagesAndInTheWebapps() {
        String administrator = aPerson(Role.ADMIN);
        String other = aPerson(Role.ADMIN);
        Browser browser = browserOf(other);
        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
        String all = browser.get(FILTERS).body();
        assertThat(browser.get(DEFINITIONS).statusCode()).isEqualTo(200);

        people.amend(person(other, Role.AUDITOR), administrator);

        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
        assertThat(browser.get(DEFINITIONS).statusCode()).isEqualTo(403);
        assertThat(browser.get(FILTERS).body()).contains("\"count\":").isNotEqualTo(all);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aRoleThatIsGivenCountsToo() {
        String administrator = aPerson(Role.ADMIN);
        String other = aPerson(Role.AUDITOR);
        Browser browser = browserOf(other);
        assertThat(browser.get("/people").statusCode()).isEqualTo(403);

        people.amend(person(other, Role.ADMIN), administrator);

        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsChangedEndsThePersonsOtherSessions() {
        String login = aPerson(Role.OPERATIONS);
        Browser thief = browserOf(login);
        Browser browser = browserOf(login);
        String wanted = "another good password";

        HttpResponse<String> weak =
                browser.post("/password", "/password", Map.of("old", PASSWORD, "wanted", "short", "again", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("密码太弱");
        HttpResponse<String> wrong =
                browser.post("/password", "/password", Map.of("old", "guessed", "wanted", wanted, "again", wanted));
        assertThat(wrong.body()).contains("原密码不正确");
        assertThat(thief.get("/").statusCode()).isEqualTo(200);

        HttpResponse<String> changed =
                browser.post("/password", "/password", Map.of("old", PASSWORD, "wanted", wanted, "again", wanted));

        assertThat(Browser.location(changed)).isEqualTo("/login?changed");
        assertThat(Browser.location(thief.get("/"))).endsWith("/login");
        assertThat(Browser.location(new Browser(port).signIn(login, PASSWORD))).isEqualTo("/login?error");
        Browser.of(port, login, wanted);
        assertThat(jdbc.queryForObject("select password_hash from person where login = ?", String.class, login))
                .startsWith("{bcrypt}");
    }

    @Test
    void whoHasAFirstPasswordChangesItBeforeAnythingElse() {
        String administrator = aPerson(Role.ADMIN);
        String login = aPerson(Role.OPERATIONS);
        Browser desk = browserOf(administrator);
        HttpResponse<String> given = desk.post(
                "/people/" + login, "/people/" + login + "/password", Map.of("password", "told by telephone 7"));
        assertThat(given.statusCode()).isEqualTo(302);

        Browser browser = Browser.of(port, login, "told by telephone 7");

        assertThat(Browser.location(browser.get("/"))).isEqualTo("/password");
        assertThat(Browser.location(browser.get("/camunda/app/tasklist/default/")))
                .isEqualTo("/password");
        assertThat(browser.get(MY_TASKS).statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/disposals/D-1").body()).contains("access.change-first-password");
        browser.post(
                "/password",
                "/password",
                Map.of("old", "told by telephone 7", "wanted", "mine and only mine", "again", "mine and only mine"));
        assertThat(Browser.of(port, login, "mine and only mine").get("/").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSignInRenewsTheSessionAndItsCookieIsForTheServerOnly() {
        String login = aPerson(Role.OPERATIONS);
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.get("/login");
        String before = browser.cookie("JSESSIONID");

        browser.signIn(login, PASSWORD);

        assertThat(before).isNotNull();
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(page.body()).doesNotContainIgnoringCase("jsessionid");
        Browser planted = new Browser(port);
        assertThat(planted.get("/;jsessionid=" + browser.cookie("JSESSIONID")).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void theWebappsSignOutIsOurs() {
        Browser browser = browserOf(aPerson(Role.ADMIN));
        browser.get("/camunda/app/tasklist/default/");

        HttpResponse<String> out = browser.send(browser.form("/camunda/api/admin/auth/user/default/logout", Map.of())
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(Browser.location(browser.get("/"))).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MY_TASKS,
                "/api/disposals/D-1",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config"
            })
    void aCallOnASessionThatIsOverIsToldSo(String path) {
        Browser browser = browserOf(aPerson(Role.OPERATIONS));
        assertThat(browser.get(path).statusCode()).isIn(200, 404);

        browser.post("/", "/logout", Map.of());

        assertThat(browser.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void aFormThatWasLeftOpenLeadsBackToTheSignIn() {
        Browser browser = browserOf(aPerson(Role.OPERATIONS));
        String token = browser.formToken("/disposals/new");
        browser.post("/", "/logout", Map.of());

        HttpResponse<String> answer = browser.send(browser.form("/disposals/new", Map.of("_csrf", token)));

        assertThat(Browser.location(answer)).isEqualTo("/login?expired");
    }

    @Test
    void aPageTakesNoFormWithoutTheTokenOfItsSession() {
        Browser browser = browserOf(aPerson(Role.OPERATIONS));

        assertThat(browser.send(browser.form("/password", Map.of("old", PASSWORD)))
                        .statusCode())
                .isEqualTo(403);
    }
}
