package io.closeout.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds a row lock until the transaction ends, so that a number is given once and leaves no gap. */
@Component
class LockedSequences implements Sequences {
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    LockedSequences(EntityManager entities, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String company, String name) {
        String key = company + "/" + name;
        SequenceEntity sequence = entities.find(SequenceEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (sequence == null) {
            begin(key);
            sequence = entities.find(SequenceEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        }
        return sequence.next();
    }

    /** In a transaction of its own, so that two first numbers of a year wait for each other instead of colliding. */
    private void begin(String key) {
        try {
            apart.executeWithoutResult(status ->
                    jdbc.update("insert into number_sequence (sequence_key, last_number) values (?, 0)", key));
        } catch (DataIntegrityViolationException alreadyThere) {
            // another transaction began it a moment ago
        }
    }
}
