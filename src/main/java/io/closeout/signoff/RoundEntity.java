package io.closeout.signoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "sign_off_round")
class RoundEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String subjectType;
    private String subjectNumber;
    private Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "sign_off_barred", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "login")
    private Set<String> barred;

    protected RoundEntity() {}

    RoundEntity(Subject subject, Set<String> barred, Instant openedAt) {
        this.company = subject.company();
        this.subjectType = subject.type();
        this.subjectNumber = subject.number();
        this.barred = new HashSet<>(barred);
        this.openedAt = openedAt;
    }

    Long id() {
        return id;
    }

    Subject subject() {
        return new Subject(company, subjectType, subjectNumber);
    }

    Set<String> barred() {
        return Set.copyOf(barred);
    }
}
