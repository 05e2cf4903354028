package io.closeout.intake;

import io.closeout.intake.ImportProgress.StopAsked;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs imports behind the pages, one after the other. What it has come to stands in the database after every part, so a
 * node that dies leaves nothing half done: a person goes on with the import on another.
 */
@Component
class ImportRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final String node = UUID.randomUUID().toString();
    private final RegisterImportTable imports;
    private final DryRun dryRun;
    private final Registration registration;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService runs = Executors.newSingleThreadExecutor(run -> new Thread(run, "register-import"));

    ImportRuns(
            RegisterImportTable imports,
            DryRun dryRun,
            Registration registration,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.dryRun = dryRun;
        this.registration = registration;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Goes to work once the transaction that asks for it has ended. */
    void start(ImportEntity locked) {
        locked.queued(node, clock.now());
        long importId = locked.id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runs.execute(() -> run(importId));
            }
        });
    }

    private void run(long importId) {
        try {
            switch (begun(importId)) {
                case CHECKING -> dryRun.run(importId);
                case APPLYING -> registration.run(importId);
                default -> LOG.info("import {} was ended before it began", importId);
            }
        } catch (StopAsked stopped) {
            end(importId, new Refusal("intake.stopped", ""));
        } catch (Refusal refusal) {
            end(importId, refusal);
        } catch (RuntimeException failure) {
            LOG.error("import {} failed", importId, failure);
            end(importId, new Refusal("intake.failed", ""));
        }
    }

    private ImportStatus begun(long importId) {
        return transaction.execute(status -> {
            ImportEntity entity = imports.lockById(importId).orElseThrow();
            entity.begun(clock.now());
            return entity.status();
        });
    }

    private void end(long importId, Refusal why) {
        transaction.executeWithoutResult(
                status -> imports.lockById(importId).orElseThrow().ended(why));
    }

    @PreDestroy
    void stop() {
        runs.shutdownNow();
    }
}
