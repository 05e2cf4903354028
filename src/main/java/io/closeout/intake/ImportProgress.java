package io.closeout.intake;

import io.closeout.time.BusinessClock;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how far a run has come, and hears whether a person wants it to stop. */
@Component
class ImportProgress {
    private final RegisterImportTable imports;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ImportProgress(RegisterImportTable imports, BusinessClock clock, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ends a run between two of its parts. */
    static final class StopAsked extends RuntimeException {}

    /**
     * @param share of the work done, from 0 to 1
     * @throws StopAsked if a person asked the run to stop
     */
    void tell(long importId, double share) {
        tell(importId, share, () -> 0);
    }

    /**
     * Does a part and says so in one transaction, so that what is counted is what is there.
     *
     * @param part registers cards and says how many
     * @throws StopAsked if a person asked the run to stop; the part is done then
     */
    void tell(long importId, double share, IntSupplier part) {
        boolean goOn = Boolean.TRUE.equals(transaction.execute(status -> {
            int applied = part.getAsInt();
            ImportEntity entity = imports.lockById(importId).orElseThrow();
            imports.beatForThoseThatWait(entity.node(), clock.now());
            return entity.advance((int) Math.round(share * ImportEntity.FULL), applied, clock.now());
        }));
        if (!goOn) {
            throw new StopAsked();
        }
    }
}
