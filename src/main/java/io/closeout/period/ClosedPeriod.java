package io.closeout.period;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.YearMonth;

/** A month without such a row is open. */
@Entity
class ClosedPeriod {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;

    @Column(name = "period_month")
    private YearMonth month;

    private String closedBy;
    private Instant closedAt;

    protected ClosedPeriod() {}

    ClosedPeriod(String company, YearMonth month, String closedBy, Instant closedAt) {
        this.company = company;
        this.month = month;
        this.closedBy = closedBy;
        this.closedAt = closedAt;
    }
}
