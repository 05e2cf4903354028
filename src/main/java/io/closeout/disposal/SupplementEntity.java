package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;

/** One amount that came after the write-off, with its supplementary voucher. */
@Entity
@Table(name = "disposal_supplement")
class SupplementEntity {
    enum Status {
        REGISTERED,
        AWAITING_CONFIRMATION,
        CONFIRMED,
        POSTED,
        SENT_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String caseNumber;

    /** The case until the amount is posted or sent back, then null: a unique key lets one wait at a time. */
    private String openCaseNumber;

    private int turn;

    @Enumerated(EnumType.STRING)
    private LateAmount.Kind kind;

    @Column(name = "amount_fen")
    private Money amount;

    @Column(name = "vat_fen")
    private Money vat;

    private String vatDetail;
    private boolean lastAmount;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int vouchersPrepared;
    private String registeredBy;
    private Instant registeredAt;

    protected SupplementEntity() {}

    SupplementEntity(
            String caseNumber,
            int turn,
            LateAmount amount,
            Money vat,
            String vatDetail,
            boolean lastAmount,
            String registeredBy,
            Instant registeredAt) {
        this.caseNumber = caseNumber;
        this.openCaseNumber = caseNumber;
        this.turn = turn;
        this.kind = amount.kind();
        this.amount = amount.amount();
        this.vat = vat;
        this.vatDetail = vatDetail;
        this.lastAmount = lastAmount;
        this.status = Status.REGISTERED;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    void require(Status... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new Refusal("disposal.no-open-amount", "", caseNumber);
        }
    }

    void enter(Status next) {
        status = next;
        if (next == Status.POSTED || next == Status.SENT_BACK) {
            openCaseNumber = null;
        }
    }

    void nextVoucher() {
        vouchersPrepared++;
    }

    /** Permanent key of the voucher prepared last. */
    String voucherKey() {
        return vouchersPrepared == 0 ? null : "%s-S%d-V%d".formatted(caseNumber, turn, vouchersPrepared);
    }

    LateAmount.Kind kind() {
        return kind;
    }

    Money amount() {
        return amount;
    }

    /** Output VAT of proceeds, input VAT of a cost. */
    Money vat() {
        return vat;
    }

    String vatDetail() {
        return vatDetail;
    }

    boolean last() {
        return lastAmount;
    }

    Status status() {
        return status;
    }

    String registeredBy() {
        return registeredBy;
    }
}
