package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.Step;
import io.closeout.voucher.VoucherDraft;

/**
 * One asset on its way off the books through an account that has to end at zero: 固定资产清理, or 待处理财产损溢 where it
 * is missing. Knows what is still open on that account.
 */
final class Clearance {
    private final VoucherDraft draft;
    private final Account through;
    private final String department;
    private final String asset;
    private Money open = Money.ZERO;

    private Clearance(VoucherDraft draft, Account through, String department, String asset) {
        this.draft = draft;
        this.through = through;
        this.department = department;
        this.asset = asset;
    }

    static Clearance in(VoucherDraft draft, Purpose through, String department, String asset) {
        return new Clearance(draft, draft.account(through), department, asset);
    }

    /** Goes on where earlier vouchers left the account. */
    Clearance carrying(Money before) {
        open = before;
        return this;
    }

    /** Takes the balances of the asset off the books; the net book value is what opens the account. */
    void transfer(Step step, Money cost, Money accumulated, Money impairment) {
        move(step, cost.minus(accumulated).minus(impairment));
        debit(step, draft.account(Purpose.ACCUMULATED_DEPRECIATION), accumulated);
        if (!impairment.isZero()) {
            debit(step, draft.account(Purpose.IMPAIRMENT), impairment);
        }
        credit(step, draft.account(Purpose.FIXED_ASSET), cost);
    }

    /** Something has to be paid or owed for the asset's leaving. */
    void pay(Step step, Account counter, Money amount) {
        move(step, amount);
        credit(step, counter, amount);
    }

    /** Something comes in for the asset. */
    void receive(Step step, Account counter, Money amount) {
        debit(step, counter, amount);
        move(step, amount.negate());
    }

    /** The account is credited with an amount whose other side is made of several lines. */
    void relieve(Step step, Money amount) {
        move(step, amount.negate());
    }

    /**
     * Closes the account to gain or loss; what is closed already stays as it is.
     *
     * @return the loss, negative: a gain
     */
    Money settle(Step step, String leaving) {
        if (open.isNegative()) {
            Account gain = draft.result(leaving, true);
            Money gained = close(step);
            credit(step, gain, gained.negate());
            return gained;
        }
        if (open.isPositive()) {
            debit(step, draft.result(leaving, false), open);
        }
        return close(step);
    }

    /** Puts what is open on the other side of the account and says how much it was. */
    Money close(Step step) {
        Money closed = open;
        move(step, closed.negate());
        return closed;
    }

    /** Debits a positive amount, credits a negative one. */
    void balance(Step step, Account account, Money amount) {
        if (amount.isNegative()) {
            credit(step, account, amount.negate());
        } else {
            debit(step, account, amount);
        }
    }

    void debit(Step step, Account account, Money amount) {
        draft.debit(step, account, amount, department, asset);
    }

    void credit(Step step, Account account, Money amount) {
        draft.credit(step, account, amount, department, asset);
    }

    private void move(Step step, Money amount) {
        balance(step, through, amount);
        open = open.plus(amount);
    }
}
