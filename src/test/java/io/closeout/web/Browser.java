package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without a window: keeps cookies, secure ones too, and follows no redirect by itself. */
class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    static Browser of(int port, String login, String password) {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.signIn(login, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        return browser;
    }

    HttpResponse<String> signIn(String login, String password) {
        return post("/login", "/login", Map.of("username", login, "password", password));
    }

    HttpResponse<String> get(String path) {
        return send(call(path));
    }

    /** Fills in the form of a page. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", formToken(page));
        return send(form(path, form));
    }

    String formToken(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("%s has a form", page).isTrue();
        return token.group(1);
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder call(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create("http://localhost:" + port + path);
        HttpRequest.Builder call = HttpRequest.newBuilder(address).header("Accept", "text/html, */*");
        if (!cookies.isEmpty()) {
            call.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return call;
    }

    HttpResponse<String> send(HttpRequest.Builder call) {
        HttpResponse<String> answer;
        try {
            answer = http.send(call.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] named = cookie.split(";")[0].split("=", 2);
        cookies.put(named[0], named[1]);
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    /** Path and query of where it is sent. */
    static String location(HttpResponse<String> answer) {
        String to = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " sends nowhere"));
        return to.replaceFirst("^http://localhost:\\d+", "");
    }
}
