package io.closeout.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser over real HTTP: signed in by the page, with the tokens that pages and webapps ask for. */
final class Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-file";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String root;
    private final String login;
    private String token;

    /** @param login empty: a stranger */
    Visit(String root, String login) {
        this.root = root;
        this.login = login;
        if (login.isEmpty()) {
            token = tokenOn("/login");
        } else {
            token = tokenOn("/login");
            send(form("/login", Map.of("username", login, "password", "demo")));
            token = tokenOn("/disposals/new");
        }
    }

    private String tokenOn(String path) {
        Matcher found = TOKEN.matcher(get(path).body());
        if (!found.find()) {
            throw new IllegalStateException("no token on " + path + " for " + login);
        }
        return found.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "*/*"));
    }

    /** A form of a page, on the session of the browser. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    HttpResponse<String> upload(String path, byte[] file, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        body.append(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n")
                .formatted(BOUNDARY, new String(file, StandardCharsets.UTF_8), BOUNDARY));
        return send(request(path)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A call of the interface with the person's own credentials, without them for a stranger. */
    HttpResponse<String> call(String method, String path, String type, String body) {
        HttpRequest.Builder call = request(path)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!login.isEmpty()) {
            String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
            call.header("Authorization", "Basic " + credentials);
        }
        return send(call);
    }

    /** A call of the engine's interface as Tasklist and Cockpit make it: on the session, with their own token. */
    HttpResponse<String> engine(String method, String path, String json) {
        return webapp(method, "/camunda/api/engine/engine/default" + path, json);
    }

    /** The same for an address of the engine as the list of routes has it. */
    HttpResponse<String> webapp(String method, String address, String json) {
        get("/camunda/app/tasklist/default/");
        HttpRequest.Builder call = request(address)
                .header("Accept", "application/json")
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> call.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(call);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder call) {
        try {
            return http.send(call.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
