package io.closeout.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** What a person's browser sends to the engine's pages: real HTTP, signed in, with the token against forgery. */
class EngineBrowser {
    static final String ENGINE = "/camunda/api/engine/engine/default";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final String credentials;
    private final String token;

    EngineBrowser(int port, String login) throws IOException, InterruptedException {
        this.port = port;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        this.token = http
                .send(call("/camunda/app/tasklist/default/").build(), HttpResponse.BodyHandlers.ofString())
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(call(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, path, "application/json", json);
    }

    HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(call(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return send(call, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder call, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(call.build(), body);
    }

    HttpRequest.Builder call(String path) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", credentials)
                .header("Accept", "application/json,*/*;q=0.5");
        return token == null ? call : call.header("X-XSRF-TOKEN", token);
    }
}
