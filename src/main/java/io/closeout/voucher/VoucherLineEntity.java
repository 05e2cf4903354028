package io.closeout.voucher;

import io.closeout.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "voucher_line")
class VoucherLineEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "line_position")
    private int position;

    @Enumerated(EnumType.STRING)
    private Step step;

    private String accountCode;
    private String accountName;
    private String accountDetail;

    @Column(name = "debit_fen")
    private Money debit;

    @Column(name = "credit_fen")
    private Money credit;

    private String department;
    private String asset;

    protected VoucherLineEntity() {}

    VoucherLineEntity(int position, Step step, Line line) {
        this.position = position;
        this.step = step;
        this.accountCode = line.account().code();
        this.accountName = line.account().name();
        this.accountDetail = line.account().detail();
        this.debit = line.debit();
        this.credit = line.credit();
        this.department = line.department();
        this.asset = line.asset();
    }

    Step step() {
        return step;
    }

    Line toLine() {
        return new Line(new Account(accountCode, accountName, accountDetail), debit, credit, department, asset);
    }
}
