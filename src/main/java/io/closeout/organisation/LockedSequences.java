package io.closeout.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a row lock until the transaction ends, so that a number is given once and leaves no gap. */
@Component
class LockedSequences implements Sequences {
    private final EntityManager entities;

    LockedSequences(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String company, String name) {
        String key = company + "/" + name;
        SequenceEntity sequence = entities.find(SequenceEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (sequence == null) {
            sequence = new SequenceEntity(key);
            entities.persist(sequence);
        }
        return sequence.next();
    }
}
