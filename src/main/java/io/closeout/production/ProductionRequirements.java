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
    private static final Set<String> KNOWN_SECRETS = Set.of(
            "closeout",
            "root",
            "password",
            "passwd",
            "sa",
            "demo",
            "changeme",
            "change-me",
            "secret",
            "admin",
            "mysql",
            "123456",
            "12345678",
            "password1",
            "test");
    private static final Set<String> KNOWN_USERS = Set.of("root", "sa", "admin", "demo", "test");
    private static final int SHORTEST_SECRET = 12;

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
        if (setting("spring.datasource.url").isEmpty()) {
            reasons.add(new Refusal("production.no-database", ""));
        } else {
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
        boolean known = KNOWN_SECRETS.contains(secret.toLowerCase(Locale.ROOT));
        if (known || secret.length() < SHORTEST_SECRET) {
            reasons.add(new Refusal("production.known-secret", "", name, SHORTEST_SECRET));
        }
    }

    /** A bind sends the person's password as it is. */
    private void checkDirectory(List<Refusal> reasons) {
        String url = setting("closeout.sign-in.ldap.url").toLowerCase(Locale.ROOT);
        if (url.startsWith("ldap://") && !url.matches("ldap://(localhost|127\\.0\\.0\\.1)(:.*|/.*)?")) {
            reasons.add(new Refusal("production.directory-in-the-clear", ""));
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
