package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.story.Story;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.webjars.WebJarVersionLocator;

/** The list of routes beside what the application, its libraries and its container really offer. */
class NoRouteOutsideTheList extends Story {
    private final RouteWhiteList list = RouteWhiteList.read();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ServletContext container;

    @Test
    void everyMappedAddressIsOnTheListWordForWord() {
        Set<String> listed = addresses();
        List<String> missing = new ArrayList<>();
        mappings().forEach((mapping, method) -> mapping.getPatternValues().stream()
                .filter(address -> !listed.contains(address))
                .map(address -> address + " of " + method.getBeanType().getName()
                        + " is not in routes.txt: nobody can call it; write down who may, or leave the library out")
                .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyListedAddressOfOurOwnIsStillThere() throws Exception {
        Set<String> mapped = mappings().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
        String tabler = new WebJarVersionLocator().version("tabler__core");
        EngineBrowser browser = new EngineBrowser(port, "admin");
        for (String address : addresses()) {
            if (!address.startsWith("/camunda/api/") && !mapped.contains(address)) {
                String file = address.replace(
                                "/{*rest}",
                                switch (address) {
                                    case "/swagger-ui/{*rest}" -> "/index.html";
                                    case "/camunda/lib/{*rest}" -> "/deps.js";
                                    case "/camunda/assets/{*rest}" -> "/link.svg";
                                    case "/camunda/app/tasklist/{*rest}", "/camunda/app/cockpit/{*rest}" -> "/default/";
                                    default -> "/{*rest}";
                                })
                        .replace("{version}", tabler);
                assertThat(browser.get(file).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void theSignInPageComesToStrangersWithAllItsFiles() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        URI login = URI.create("http://localhost:" + port + "/login");
        String page = stranger.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> files = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:css|js))\"")
                .matcher(page)
                .results()
                .map(file -> file.group(1))
                .toList();

        assertThat(files).hasSize(4).allSatisfy(file -> {
            HttpRequest call = HttpRequest.newBuilder(login.resolve(file)).build();
            assertThat(stranger.send(call, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void everyListedAddressOfTheEngineOpensADoorOfIts() {
        Set<Doors.Door> doors = Doors.ofTheEngine();
        assertThat(doors).hasSizeGreaterThan(500);

        assertThat(list.routes())
                .filteredOn(route -> route.address().startsWith("/camunda/api/"))
                .allSatisfy(route ->
                        assertThat(doors).anyMatch(door -> route.matcher().matches(request(door))));
    }

    /** Some 400 of them: deployment, migration, modification, messages, variables, evaluation, people, batches. */
    @Test
    void everyOtherDoorOfTheEngineIsShutToAdministratorsAndOpenToNobody() throws Exception {
        EngineBrowser admin = new EngineBrowser(port, "admin");
        EngineBrowser person = new EngineBrowser(port, OPERATIONS);
        List<Doors.Door> shut = Doors.ofTheEngine().stream()
                .filter(door -> !list.names(request(door)))
                .toList();
        assertThat(shut).hasSizeGreaterThan(380);

        List<String> open = new ArrayList<>();
        for (Doors.Door door : shut) {
            for (EngineBrowser browser : List.of(admin, person)) {
                int status = browser.send(door.method(), door.address(), "{}").statusCode();
                if (status != 404) {
                    open.add(status + " " + door.method() + " " + door.address());
                }
            }
        }

        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/h2-console/login.do",
                "/engine-rest/engine",
                "/webjars/camunda/index.html",
                "/webjars/camunda/app/admin/index.html",
                "/webjars/swagger-ui/index.html",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/",
                "/camunda/index.html",
                "/camunda",
                "/routes.txt",
                "/application.yml",
                "/META-INF/MANIFEST.MF",
                "/plugin/cockpit/app/plugin.js"
            })
    void whatLibrariesAreKnownToBringIsNotFound(String address) throws Exception {
        assertThat(new EngineBrowser(port, "admin").get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void everyOtherWayToAnswerIsWrittenDown() {
        Map<String, Set<String>> others = new TreeMap<>();
        application.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> {
            if (mapping instanceof AbstractUrlHandlerMapping urls) {
                others.put(name, urls.getHandlerMap().keySet());
            } else if (!(mapping instanceof RequestMappingHandlerMapping)) {
                others.put(name, Set.of());
            }
        });

        assertThat(others.keySet())
                .as("handler mappings")
                .containsExactlyInAnyOrder(
                        "beanNameHandlerMapping",
                        "resourceHandlerMapping",
                        "routerFunctionMapping",
                        "welcomePageHandlerMapping",
                        "welcomePageNotAcceptableHandlerMapping");
        assertThat(others.get("resourceHandlerMapping"))
                .as("folders of files")
                .allMatch(folder -> folder.equals("/**")
                        || folder.matches("/camunda/(api|app|assets|lib)/\\*\\*")
                        || folder.equals("/camunda/favicon.ico")
                        || folder.startsWith("/swagger-ui/")
                        || folder.startsWith("/webjars/"));
        assertThat(others.get("beanNameHandlerMapping")).isEmpty();
    }

    @Test
    void everyServletAndFilterIsWrittenDown() {
        assertThat(container.getServletRegistrations().entrySet())
                .extracting(
                        servlet -> servlet.getKey() + " " + servlet.getValue().getMappings())
                .as("servlets")
                .containsExactlyInAnyOrder(
                        "dispatcherServlet [/]",
                        "Admin Api [/camunda/api/admin/*]",
                        "Cockpit Api [/camunda/api/cockpit/*]",
                        "Engine Api [/camunda/api/engine/*]",
                        "Tasklist Api [/camunda/api/tasklist/*]",
                        "Welcome Api [/camunda/api/welcome/*]");
        assertThat(container.getFilterRegistrations().keySet())
                .as("filters: each may answer by itself, before or behind the list")
                .containsExactlyInAnyOrder(
                        "addressFirewall",
                        "springSecurityFilterChain",
                        "postedAnswers",
                        "refusedCompletions",
                        "signedInPersonForWebapps",
                        "tasksGivenBack",
                        "AppendTrailingSlashFilter",
                        "Authentication Filter",
                        "CacheControlFilter",
                        "CsrfPreventionFilter",
                        "EmptyBodyFilter",
                        "Engines Filter",
                        "HttpHeaderSecurity",
                        "Security Filter",
                        "SessionCookieFilter",
                        "Tomcat WebSocket (JSR356) Filter",
                        "characterEncodingFilter",
                        "formContentFilter",
                        "requestContextFilter",
                        "resourceUrlEncodingFilter");
    }

    private Set<String> addresses() {
        return list.routes().stream().map(RouteWhiteList.Route::address).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<RequestMappingInfo, HandlerMethod> mappings() {
        Map<RequestMappingInfo, HandlerMethod> mappings = new HashMap<>();
        application
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(routes -> mappings.putAll(routes.getHandlerMethods()));
        return mappings;
    }

    private static MockHttpServletRequest request(Doors.Door door) {
        MockHttpServletRequest request = new MockHttpServletRequest(door.method(), door.address());
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
