package io.closeout.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.Closeout;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionRefusesToStart {
    private static final String DATABASE = "jdbc:h2:mem:refused;DB_CLOSE_DELAY=-1";

    /** The whole application, once, with everything wrong: it says all of it and never gets to the tables. */
    @Test
    void andSaysAllThatIsWrongAndWhatToDo(CapturedOutput output) throws Exception {
        try (Connection database = DriverManager.getConnection(DATABASE, "sa", "")) {
            database.createStatement().execute("create table person (login varchar(9), demo boolean, enabled boolean)");
            database.createStatement().execute("insert into person values ('chen.gong', true, true)");

            assertThatThrownBy(() -> SpringApplication.run(
                            Closeout.class,
                            "--spring.profiles.active=prod",
                            "--logging.structured.format.console=",
                            "--server.port=0",
                            "--spring.datasource.url=" + DATABASE,
                            "--spring.datasource.username=sa",
                            "--spring.datasource.password=",
                            "--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ",
                            "--closeout.first-administrator.login=root",
                            "--closeout.first-administrator.password=changeme"))
                    .rootCause()
                    .isInstanceOf(NotForProduction.class);

            assertThat(output)
                    .contains(
                            "APPLICATION FAILED TO START",
                            "数据库用户“sa”是默认用户",
                            "CLOSEOUT_DATABASE_PASSWORD 为空",
                            "CLOSEOUT_ADMIN_PASSWORD 为空、含有众所周知的词",
                            "内嵌的 H2",
                            "不是 READ COMMITTED",
                            "有启用的演示人员",
                            "use an empty database, or disable them first")
                    .doesNotContain("changeme", "Tomcat started");
            assertThat(database.getMetaData()
                            .getTables(null, "PUBLIC", "COMPANY", null)
                            .next())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.username, ROOT, production.database-user",
        "spring.datasource.password, Changeme, production.known-secret",
        "spring.datasource.password, short, production.known-secret",
        "spring.datasource.password, closeout-closeout, production.known-secret",
        "spring.datasource.password, Password-2026-11, production.known-secret",
        "spring.datasource.password, 'my!MySQL!2026', production.known-secret",
        "spring.datasource.password, abababababababab, production.known-secret",
        "spring.datasource.url, jdbc:mysql://database/closeout?sslMode=DISABLED, production.database-in-the-clear",
        "spring.datasource.url, 'jdbc:mysql://database/closeout?a=b&useSSL=false', production.database-in-the-clear",
        "spring.datasource.password, '${CLOSEOUT_DATABASE_PASSWORD}', production.known-secret",
        "spring.datasource.url, '${CLOSEOUT_DATABASE_URL}', production.no-database",
        "closeout.sign-in.ldap.url, ldap://directory.example/dc=org, production.directory-in-the-clear",
        "closeout.sign-in.ldap.url, 'ldaps://one.example/dc=org ldap://two.example/dc=org',"
                + " production.directory-in-the-clear",
        "closeout.sign-in.ldap.url, 'ldap://localhost/dc=org LDAP://two.example', production.directory-in-the-clear",
        "closeout.sign-in.ldap.url, 'ldap://localhost:389@two.example/dc=org', production.directory-in-the-clear",
        "spring.security.oauth2.client.provider.a.issuer-uri, http://id.example, production.provider-in-the-clear",
        "spring.security.oauth2.client.provider.a.jwk-set-uri, HTTP://id.example/keys,"
                + " production.provider-in-the-clear",
        "server.forward-headers-strategy, native, production.unnamed-proxy",
        "server.forward-headers-strategy, NATIVE, production.unnamed-proxy",
        "server.forward-headers-strategy, framework, production.anybodys-address",
        "server.tomcat.remoteip.remote-ip-header, X-Real-IP, production.unnamed-proxy",
        "closeout.sign-in.ldap.manager-dn, cn=reader, production.known-secret",
        "spring.security.oauth2.client.registration.a.client-id, x, production.known-secret"
    })
    void oneWrongSettingIsEnough(String name, String value, String code) {
        MockEnvironment settings = right();
        settings.setProperty(name, value);

        assertThat(reasons(settings)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "\\d+\\.\\d+\\.\\d+\\.\\d+", "[0-9a-f:]+", "(", "10\\.0\\.0\\.5|.*"})
    void whatMatchesEverybodyNamesNoProxy(String proxies) {
        MockEnvironment settings = right();
        settings.setProperty("server.forward-headers-strategy", "native");
        settings.setProperty("server.tomcat.remoteip.internal-proxies", proxies);

        assertThat(reasons(settings)).contains("production.unnamed-proxy");
    }

    /** Nobody has named a profile, so the demo starts. */
    @Test
    void aForgottenProfileOnADatabaseOfOnesOwnIsRefused() {
        assertThatThrownBy(() -> demoOn("MySQL")).isInstanceOf(NotForProduction.class);
        assertThatCode(() -> demoOn("H2")).doesNotThrowAnyException();
        assertThatCode(() -> demoOn("MySQL", "demo")).doesNotThrowAnyException();
    }

    private static void demoOn(String product, String... profiles) throws Exception {
        MockEnvironment settings = new MockEnvironment();
        settings.setDefaultProfiles("demo");
        settings.setActiveProfiles(profiles);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("database", new DatabaseOf(product));
        new DemoRequirements(beans.getBeanProvider(DataSource.class), settings).afterPropertiesSet();
    }

    @Test
    void bothProfilesAtOnceAreRefused() {
        MockEnvironment settings = right();
        settings.setActiveProfiles("prod", "demo");

        assertThat(reasons(settings)).contains("production.demo-profile");
    }

    /** There is no database here, so that it cannot be reached is all that is wrong. */
    @Test
    void rightSettingsAreNotRefused() {
        MockEnvironment settings = right();
        settings.setProperty(
                "closeout.sign-in.ldap.url", "ldaps://directory.example/dc=org  ldap://localhost:1389/dc=org");
        settings.setProperty("spring.security.oauth2.client.provider.a.issuer-uri", "https://id.example");
        settings.setProperty("server.forward-headers-strategy", "native");
        settings.setProperty("server.tomcat.remoteip.internal-proxies", "10\\.0\\.0\\.5");
        settings.setProperty("spring.security.oauth2.client.registration.a.client-secret", "kCq8-2mXw0-9fPd1");

        assertThat(reasons(settings)).containsExactly("production.database-unreachable");
    }

    private static MockEnvironment right() {
        MockEnvironment settings = new MockEnvironment();
        settings.setActiveProfiles("prod");
        settings.setProperty("spring.datasource.url", "jdbc:mysql://database/closeout");
        settings.setProperty("spring.datasource.username", "closeout");
        settings.setProperty("spring.datasource.password", "kCq8-2mXw0-9fPd1");
        return settings;
    }

    private static List<String> reasons(MockEnvironment settings) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("database", new DriverManagerDataSource("jdbc:none:"));
        try {
            new ProductionRequirements(beans.getBeanProvider(DataSource.class), settings).afterPropertiesSet();
            return List.of();
        } catch (NotForProduction refused) {
            return List.of(refused.getMessage().split(", "));
        }
    }
}
