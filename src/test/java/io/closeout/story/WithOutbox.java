package io.closeout.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What every application of a test run needs: an empty folder from which the ledger picks up vouchers, one for all, and an
 * engine of its own behind Tasklist and Cockpit.
 */
public abstract class WithOutbox {
    private static final Path OUTBOX = newFolder();

    @Autowired
    private ProcessEngine engine;

    @DynamicPropertySource
    static void outbox(DynamicPropertyRegistry settings) {
        settings.add("closeout.ledger.outbox", () -> OUTBOX);
    }

    /** They find it by its name in this process, and every application has one of that name. */
    @BeforeEach
    void thisEngineIsBehindTheWebapps() {
        ProcessEngines.registerProcessEngine(engine);
    }

    protected static Path outbox() {
        return OUTBOX;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("closeout-outbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
