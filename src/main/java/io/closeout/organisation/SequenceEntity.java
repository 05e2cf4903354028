package io.closeout.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "number_sequence")
class SequenceEntity {
    /** Company and name of the sequence, e.g. {@code 1000/case/2025}. */
    @Id
    @Column(name = "sequence_key")
    private String key;

    private long lastNumber;

    protected SequenceEntity() {}

    long next() {
        return ++lastNumber;
    }
}
