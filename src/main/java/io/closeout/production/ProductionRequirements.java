package io.closeout.production;

import io.closeout.refusal.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks at settings and database before anything is written to it, and says all that is wrong at once. */
class ProductionRequirements implements InitializingBean {
    /** Words that everybody tries, whatever stands around them. */
    private static final Set<String> TRIED_WORDS = Set.of(
            "closeout",
            "password",
            "passwd",
            "changeme",
            "change-me",
            "secret",
            "admin",
            "mysql",
            "qwerty",
            "letmein",
            "123456");

    private static final Set<String> KNOWN_USERS = Set.of("root", "sa", "admin", "demo", "test");
    private static final int SHORTEST_SECRET = 12;
    private static final int FEWEST_DIFFERENT = 6;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ON_THIS_MACHINE =
            Pattern.compile("[a-z:]+//(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?([/?].*)?");
    private static final Pattern WITHOUT_TLS = Pattern.compile("sslmode=disabled|usessl=false");
    private static final List<String> ADDRESSES_OF_A_PROVIDER =
            List.of("issuer-uri", "authorization-uri", "token-uri", "user-info-uri", "jwk-set-uri");

    /** Addresses for examples only (RFC 5737, RFC 3849): no proxy has them. */
    private static final List<String> NOBODYS_ADDRESSES = List.of("203.0.113.254", "2001:db8::254");

    private final ObjectProvider<DataSource> database;
    private final Environment settings;

    ProductionRequirements(ObjectProvider<DataSource> database, Environment settings) {
        this.database = database;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("prod")
    static class BeforeTheFirstTable {
        @Bean
        ProductionRequirements productionRequirements(ObjectProvider<DataSource> database, Environment settings) {
            return new ProductionRequirements(database, settings);
        }

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor tablesAfterRequirements() {
            return new AbstractDependsOnBeanFactoryPostProcessor(
                    FlywayMigrationInitializer.class, ProductionRequirements.class) {};
        }
    }

    @Override
    public void afterPropertiesSet() {
        List<Refusal> reasons = new ArrayList<>();
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            reasons.add(new Refusal("production.demo-profile", ""));
        }
        checkUser(reasons);
        checkSecrets(reasons);
        checkDirectory(reasons);
        checkProviders(reasons);
        checkProxy(reasons);
        if (setting("spring.datasource.url").isEmpty()) {
            reasons.add(new Refusal("production.no-database", ""));
        } else {
            checkWayToDatabase(reasons);
            checkDatabase(reasons);
        }
        if (!reasons.isEmpty()) {
            throw new NotForProduction(reasons);
        }
    }

    private void checkUser(List<Refusal> reasons) {
        String user = setting("spring.datasource.username");
        if (user.isEmpty() || KNOWN_USERS.contains(user.toLowerCase(Locale.ROOT))) {
            reasons.add(new Refusal("production.database-user", "", user));
        }
    }

    private void checkSecrets(List<Refusal> reasons) {
        checkSecret(reasons, "CLOSEOUT_DATABASE_PASSWORD", setting("spring.datasource.password"));
        if (!setting("closeout.first-administrator.login").isEmpty()) {
            checkSecret(reasons, "CLOSEOUT_ADMIN_PASSWORD", setting("closeout.first-administrator.password"));
        }
        if (!setting("closeout.sign-in.ldap.manager-dn").isEmpty()) {
            String name = "closeout.sign-in.ldap.manager-password";
            checkSecret(reasons, name, setting(name));
        }
        clients().forEach((name, client) -> {
            boolean keepsNone = "none".equals(client.getClientAuthenticationMethod());
            if (!keepsNone) {
                String secret = Objects.requireNonNullElse(client.getClientSecret(), "");
                checkSecret(reasons, "spring.security.oauth2.client.registration." + name + ".client-secret", secret);
            }
        });
    }

    private Map<String, OAuth2ClientProperties.Registration> clients() {
        return Binder.get(settings)
                .bind(
                        "spring.security.oauth2.client.registration",
                        Bindable.mapOf(String.class, OAuth2ClientProperties.Registration.class))
                .orElse(Map.of());
    }

    /** Names the setting and never what it holds. */
    private static void checkSecret(List<Refusal> reasons, String name, String secret) {
        String lower = secret.toLowerCase(Locale.ROOT);
        boolean tried = TRIED_WORDS.stream().anyMatch(lower::contains);
        boolean monotonous = secret.chars().distinct().count() < FEWEST_DIFFERENT;
        if (tried || monotonous || secret.length() < SHORTEST_SECRET) {
            reasons.add(new Refusal("production.known-secret", "", name, SHORTEST_SECRET));
        }
    }

    /** A bind sends the person's password as it is. The setting may name several directories. */
    private void checkDirectory(List<Refusal> reasons) {
        String urls =
                setting("closeout.sign-in.ldap.url").toLowerCase(Locale.ROOT).strip();
        if (BLANKS.splitAsStream(urls)
                .anyMatch(url ->
                        url.startsWith("ldap:") && !ON_THIS_MACHINE.matcher(url).matches())) {
            reasons.add(new Refusal("production.directory-in-the-clear", ""));
        }
    }

    /** Whoever stands between us and a provider could say that anybody is anybody. */
    private void checkProviders(List<Refusal> reasons) {
        Binder.get(settings)
                .bind(
                        "spring.security.oauth2.client.provider",
                        Bindable.mapOf(String.class, OAuth2ClientProperties.Provider.class))
                .orElse(Map.of())
                .keySet()
                .forEach(name -> ADDRESSES_OF_A_PROVIDER.forEach(address -> {
                    String setting = "spring.security.oauth2.client.provider." + name + "." + address;
                    String url = setting(setting).toLowerCase(Locale.ROOT).strip();
                    if (url.startsWith("http:") && !ON_THIS_MACHINE.matcher(url).matches()) {
                        reasons.add(new Refusal("production.provider-in-the-clear", "", setting));
                    }
                }));
    }

    /** What a visitor's address is decides whom guessing slows down, so nobody but the proxy may say it. */
    private void checkProxy(List<Refusal> reasons) {
        String strategy = setting("server.forward-headers-strategy").toLowerCase(Locale.ROOT);
        boolean believesHeaders = strategy.equals("native")
                || !setting("server.tomcat.remoteip.remote-ip-header").isEmpty()
                || !setting("server.tomcat.remoteip.protocol-header").isEmpty();
        if (strategy.equals("framework")) {
            reasons.add(new Refusal("production.anybodys-address", ""));
        } else if (believesHeaders && !namesProxy(setting("server.tomcat.remoteip.internal-proxies"))) {
            reasons.add(new Refusal("production.unnamed-proxy", ""));
        }
    }

    private static boolean namesProxy(String proxies) {
        try {
            Pattern addresses = Pattern.compile(proxies);
            return !proxies.isEmpty()
                    && NOBODYS_ADDRESSES.stream()
                            .noneMatch(address -> addresses.matcher(address).matches());
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    private void checkWayToDatabase(List<Refusal> reasons) {
        String url = setting("spring.datasource.url").toLowerCase(Locale.ROOT);
        if (WITHOUT_TLS.matcher(url).find() && !ON_THIS_MACHINE.matcher(url).matches()) {
            reasons.add(new Refusal("production.database-in-the-clear", ""));
        }
    }

    private void checkDatabase(List<Refusal> reasons) {
        try (Connection connection = database.getObject().getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                reasons.add(new Refusal("production.embedded-database", ""));
            }
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                reasons.add(new Refusal("production.isolation", ""));
            }
            if (hasDemoPeople(connection)) {
                reasons.add(new Refusal("production.demo-people", ""));
            }
        } catch (SQLException unreachable) {
            reasons.add(new Refusal("production.database-unreachable", "", unreachable.getMessage()));
        }
    }

    private static boolean hasDemoPeople(Connection connection) throws SQLException {
        if (!hasPeople(connection)) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from person where demo = true and enabled = true")) {
            count.next();
            return count.getInt(1) > 0;
        }
    }

    /** An empty database has no such table yet. */
    private static boolean hasPeople(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("person")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Empty if it is missing, or refers to a variable that nobody has set. */
    private String setting(String name) {
        try {
            return Objects.requireNonNullElse(settings.getProperty(name), "");
        } catch (IllegalArgumentException unset) {
            return "";
        }
    }
}
