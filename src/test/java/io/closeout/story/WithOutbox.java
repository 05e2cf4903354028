package io.closeout.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
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

    /**
     * They find it by its name in this process, and every application has one of that name; an application that ends takes
     * what stands between with it.
     */
    @BeforeEach
    void thisEngineIsBehindTheWebapps() {
        boolean otherwise = ProcessEngines.getProcessEngines().get(engine.getName()) != engine;
        if (otherwise || Cockpit.getRuntimeDelegate() == null) {
            ProcessEngines.registerProcessEngine(engine);
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
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
