package io.closeout.depreciation;

/**
 * A charge as it is stored.
 *
 * @param basis    version of the basis that gave it; 0: none is kept
 * @param position among the charges of one asset and month: the departments in the order of their shares
 */
record ChargeRow(Charge charge, int basis, int position) {
    /** The same with its sign turned. */
    ChargeRow negated() {
        return new ChargeRow(
                new Charge(
                        charge.asset(),
                        charge.month(),
                        charge.amount().negate(),
                        charge.expense(),
                        charge.department()),
                basis,
                position);
    }
}
