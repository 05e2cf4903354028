package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
@Table(name = "restore_request")
class RestoreEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String restoreNumber;
    private String caseNumber;
    private String company;
    private String branch;
    private String applicant;

    @Enumerated(EnumType.STRING)
    private RestoreReason reason;

    private String note;

    @Enumerated(EnumType.STRING)
    private RestoreStatus status;

    private String reviewedBy;

    @Column(name = "worth_fen")
    private Money worth = Money.ZERO;

    private int vouchersPrepared;
    private Instant requestedAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "restore_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<RestoreLineEntity> lines = new ArrayList<>();

    protected RestoreEntity() {}

    RestoreEntity(
            String number,
            DisposalCaseEntity of,
            String applicant,
            RestoreReason reason,
            String note,
            List<Long> assets,
            Instant requestedAt) {
        this.restoreNumber = number;
        this.caseNumber = of.number();
        this.company = of.company();
        this.branch = of.branch();
        this.applicant = applicant;
        this.reason = reason;
        this.note = note;
        this.status = RestoreStatus.REQUESTED;
        this.requestedAt = requestedAt;
        assets.forEach(asset -> lines.add(new RestoreLineEntity(asset)));
    }

    void require(RestoreStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new Refusal("disposal.restore-wrong-status", "", restoreNumber, status);
        }
    }

    void enter(RestoreStatus next) {
        status = next;
    }

    void reviewed(String reviewer, Money named) {
        reviewedBy = reviewer;
        worth = named;
    }

    void nextVoucher() {
        vouchersPrepared++;
    }

    /** Permanent key of the voucher prepared last. */
    String voucherKey() {
        return vouchersPrepared == 0 ? null : restoreNumber + "-V" + vouchersPrepared;
    }

    String number() {
        return restoreNumber;
    }

    String caseNumber() {
        return caseNumber;
    }

    String company() {
        return company;
    }

    String branch() {
        return branch;
    }

    String applicant() {
        return applicant;
    }

    RestoreReason reason() {
        return reason;
    }

    String note() {
        return note;
    }

    RestoreStatus status() {
        return status;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Money worth() {
        return worth;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    List<RestoreLineEntity> lines() {
        return List.copyOf(lines);
    }
}
