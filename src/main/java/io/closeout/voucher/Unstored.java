package io.closeout.voucher;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what nothing may remain of. Whoever answers the tables may keep a record of it, so the question is asked in a
 * transaction of its own that is rolled back; one that is read-only would be refused by the database.
 */
@Component
public class Unstored {
    private final TransactionTemplate apart;

    Unstored(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T answer(Supplier<T> question) {
        return apart.execute(transaction -> {
            transaction.setRollbackOnly();
            return question.get();
        });
    }
}
