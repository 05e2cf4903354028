package io.closeout.voucher;

import io.closeout.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@Entity
@Table(name = "voucher")
class VoucherEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String voucherKey;
    private String company;
    private String branch;
    private String subject;
    private String replaces;

    @Enumerated(EnumType.STRING)
    private VoucherStatus status;

    @Column(name = "period_month")
    private YearMonth period;

    private String reviewedBy;
    private String confirmedBy;
    private LocalDate voucherDate;
    private String voucherNumber;
    private String ledgerReference;
    private String refusal;
    private Instant preparedAt;
    private Instant postedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "voucher_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<VoucherLineEntity> lines = new ArrayList<>();

    protected VoucherEntity() {}

    VoucherEntity(
            String key,
            String company,
            String branch,
            String subject,
            YearMonth period,
            String reviewedBy,
            List<JournalEntry> entries,
            Instant preparedAt) {
        this.voucherKey = key;
        this.company = company;
        this.branch = branch;
        this.subject = subject;
        this.status = VoucherStatus.WAITING;
        this.period = period;
        this.reviewedBy = reviewedBy;
        this.preparedAt = preparedAt;
        for (JournalEntry entry : entries) {
            for (Line line : entry.lines()) {
                lines.add(new VoucherLineEntity(lines.size(), entry.step(), line));
            }
        }
    }

    /** Dated today, or on the first day of the period if today lies in a month that is already closed. */
    void confirm(String actor, LocalDate today) {
        require(VoucherStatus.WAITING);
        status = VoucherStatus.CONFIRMED;
        confirmedBy = actor;
        voucherDate = YearMonth.from(today).equals(period) ? today : period.atDay(1);
    }

    void post(String number, String reference, Instant at) {
        require(VoucherStatus.CONFIRMED);
        status = VoucherStatus.POSTED;
        voucherNumber = number;
        ledgerReference = reference;
        refusal = null;
        postedAt = at;
    }

    void refuse(String reason) {
        require(VoucherStatus.CONFIRMED);
        status = VoucherStatus.REFUSED;
        refusal = reason;
    }

    void resend() {
        require(VoucherStatus.REFUSED);
        status = VoucherStatus.CONFIRMED;
    }

    void cancel() {
        require(VoucherStatus.WAITING);
        status = VoucherStatus.CANCELLED;
    }

    /** The ledger has not taken it and never will: the key is spent. */
    void giveUp() {
        require(VoucherStatus.REFUSED);
        status = VoucherStatus.CANCELLED;
    }

    VoucherEntity inPlaceOf(String cancelled) {
        replaces = cancelled;
        return this;
    }

    private void require(VoucherStatus expected) {
        if (status != expected) {
            throw new Refusal("voucher.wrong-status", "", voucherKey, status, expected);
        }
    }

    Voucher toVoucher() {
        Map<Step, List<Line>> byStep = new EnumMap<>(Step.class);
        lines.forEach(line ->
                byStep.computeIfAbsent(line.step(), step -> new ArrayList<>()).add(line.toLine()));
        List<JournalEntry> entries = byStep.entrySet().stream()
                .map(entry -> new JournalEntry(entry.getKey(), entry.getValue()))
                .toList();
        return new Voucher(
                voucherKey,
                company,
                branch,
                subject,
                replaces,
                status,
                period,
                entries,
                reviewedBy,
                confirmedBy,
                voucherDate,
                voucherNumber,
                ledgerReference,
                refusal,
                preparedAt,
                postedAt);
    }
}
