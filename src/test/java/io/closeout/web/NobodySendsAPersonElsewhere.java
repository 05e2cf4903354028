package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.organisation.Role;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither by the host that a request claims to be for, nor out of their session by a page of somebody else. */
class NobodySendsAPersonElsewhere extends SignInStory {
    private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets?page=2", "/camunda/app/tasklist/default/", "/people"})
    void aStrangerIsSentToTheSignInOfThisHost(String address) throws Exception {
        assertThat(answerTo("GET %s HTTP/1.1".formatted(address))).contains("\r\nLocation: /login\r\n");
    }

    private String answerTo(String request) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void signingInGoesOnToThePageThatWasAskedForByItsPath() {
        Browser browser = new Browser(port);
        String login = aPerson(Role.OPERATIONS);
        browser.get("/assets?page=2");

        HttpResponse<String> answer = browser.signIn(login, PASSWORD);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/assets?page=2"));
        assertThat(browser.get("/assets").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasSignedInOrOutIsSentNowhereElse() {
        Browser browser = new Browser(port);
        HttpResponse<String> signedIn = browser.signIn(aPerson(Role.OPERATIONS), PASSWORD);
        HttpResponse<String> signedOut = browser.post("/assets", "/logout", Map.of());

        assertThat(signedIn.headers().firstValue("Location")).hasValue("/");
        assertThat(signedOut.headers().firstValue("Location")).hasValue("/login?logout");
    }

    @Test
    void aForgedSignOutOfTheWebappsEndsNoSession() {
        Browser browser = browserOf(aPerson(Role.OPERATIONS));
        browser.get("/camunda/app/tasklist/default/");

        for (String token : new String[] {"guess", ""}) {
            HttpResponse<String> answer = browser.send(browser.call(WEBAPP_LOGOUT)
                    .header("X-XSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(browser.get("/assets").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> theirOwn = browser.send(browser.call(WEBAPP_LOGOUT)
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(theirOwn.statusCode()).isEqualTo(204);
        assertThat(Browser.location(browser.get("/assets"))).isEqualTo("/login");
    }
}
