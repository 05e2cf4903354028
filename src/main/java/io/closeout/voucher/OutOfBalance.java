package io.closeout.voucher;

import io.closeout.money.Money;

/** Somebody tried to build an entry whose debits are not its credits. */
public class OutOfBalance extends IllegalArgumentException {
    OutOfBalance(Step step, Money debit, Money credit) {
        super(step + ": debit " + debit + " is not credit " + credit);
    }
}
