package io.closeout.web;

import io.closeout.organisation.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every address of the application and who may call it, read from {@code routes.txt}. What is not on the list does not
 * exist, for an administrator either: an address that a library brings along stays shut until somebody writes it down.
 */
record RouteWhiteList(List<Route> routes) {
    private static final ClassPathResource LIST = new ClassPathResource("routes.txt");

    private static final RequestMatcher ENGINE =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");

    /** How the engine's ids look, so that {@code /task/{uuid}} opens no {@code /task/count}. */
    private static final Map<String, String> FORMS = Map.of(
            "uuid", "[0-9a-f-]+",
            "definition", "(?:[A-Za-z]+:[0-9]+:)?[0-9a-f-]+",
            "login", "[A-Za-z0-9._-]+");

    private static final Pattern ID = Pattern.compile("\\{(%s)}".formatted(String.join("|", FORMS.keySet())));

    enum Caller {
        ANYBODY,
        SIGNED_IN,
        ADMINISTRATOR
    }

    /**
     * @param method null for every method
     */
    record Route(Caller caller, HttpMethod method, String address, RequestMatcher matcher) {
        Route(Caller caller, HttpMethod method, String address) {
            this(caller, method, address, matcher(method, address));
        }

        /** The engine's pages call some addresses with a slash at the end. */
        private static RequestMatcher matcher(HttpMethod method, String address) {
            AtomicInteger ids = new AtomicInteger();
            String pattern = ID.matcher(address)
                    .replaceAll(id -> Matcher.quoteReplacement(
                            "{%s%d:%s}".formatted(id.group(1), ids.incrementAndGet(), FORMS.get(id.group(1)))));
            return address.startsWith("/camunda/") && !address.endsWith("/{*rest}")
                    ? new OrRequestMatcher(path(method, pattern), path(method, pattern + "/"))
                    : path(method, pattern);
        }

        private static RequestMatcher path(HttpMethod method, String pattern) {
            return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
        }
    }

    static RouteWhiteList read() {
        try {
            return of(LIST.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
    }

    private static RouteWhiteList of(String list) {
        List<Route> routes = new ArrayList<>();
        String heading = "";
        for (String line : list.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                routes.add(route(line, heading));
            }
        }
        return new RouteWhiteList(List.copyOf(routes));
    }

    private static Route route(String line, String heading) {
        String[] columns = line.split(" +");
        if (columns.length != 3) {
            throw new IllegalStateException("who, method and address are wanted in " + LIST + ": " + line);
        }
        return new Route(
                Caller.valueOf(columns[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                columns[1].equals("*") ? null : HttpMethod.valueOf(columns[1]),
                heading + columns[2]);
    }

    /** Opens what is on the list to whom it names, and nothing else to anybody. */
    void authorize(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Route route : routes) {
            var callers = requests.requestMatchers(route.matcher());
            switch (route.caller()) {
                case ANYBODY -> callers.permitAll();
                case SIGNED_IN -> callers.authenticated();
                case ADMINISTRATOR -> callers.hasRole(Role.ADMIN.name());
            }
        }
        requests.anyRequest().denyAll();
    }

    /** An address that nobody may call is not found: to whoever asks for it, it looks like one that was never there. */
    AccessDeniedHandler refusals(AccessDeniedHandler ofListed) {
        return (request, response, denied) -> {
            if (names(request)) {
                ofListed.handle(request, response, denied);
            } else if (ENGINE.matches(request)) {
                // without an error page, which would read what was posted
                response.setStatus(HttpStatus.NOT_FOUND.value());
            } else {
                response.sendError(HttpStatus.NOT_FOUND.value());
            }
        };
    }

    boolean names(HttpServletRequest request) {
        return routes.stream().anyMatch(route -> route.matcher().matches(request));
    }
}
