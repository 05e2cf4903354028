package io.closeout.production;

import io.closeout.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * The demo is what starts where nobody has named a profile. On a database of somebody's own that is a forgotten {@code
 * prod}, which would check nothing and let in everybody with the password {@code demo}.
 */
class DemoRequirements implements InitializingBean {
    private final ObjectProvider<DataSource> database;
    private final Environment settings;

    DemoRequirements(ObjectProvider<DataSource> database, Environment settings) {
        this.database = database;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class BeforeTheFirstTable {
        @Bean
        DemoRequirements demoRequirements(ObjectProvider<DataSource> database, Environment settings) {
            return new DemoRequirements(database, settings);
        }

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor tablesAfterDemoRequirements() {
            return new AbstractDependsOnBeanFactoryPostProcessor(
                    FlywayMigrationInitializer.class, DemoRequirements.class) {};
        }
    }

    /** Whoever names the demo means it. */
    @Override
    public void afterPropertiesSet() throws SQLException {
        if (settings.getActiveProfiles().length > 0) {
            return;
        }
        try (Connection connection = database.getObject().getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                throw new NotForProduction(List.of(new Refusal("production.forgotten-profile", "")));
            }
        }
    }
}
