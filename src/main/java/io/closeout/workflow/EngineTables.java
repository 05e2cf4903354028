package io.closeout.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts in its jar, so that Flyway's lock also covers two nodes that start on
 * an empty database. On MySQL the scripts ask for a three-byte character set; here they get the full one, or a rare
 * character in a variable would be an error.
 */
@Component
class EngineTables implements JavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    /** The scripts are those of the engine's version: a new version comes with a migration of its own. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String database = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "mysql";
        for (String part : PARTS) {
            String path = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part);
            String script = new ClassPathResource(path, ProcessEngine.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?i)CHARSET=UTF8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
            ScriptUtils.executeSqlScript(
                    connection, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8), path));
        }
    }
}
