package io.closeout.voucher;

import io.closeout.money.Money;

/**
 * One side of an entry.
 *
 * @param department code of the department it is charged to
 * @param asset      code of the asset it concerns
 */
public record Line(Account account, Money debit, Money credit, String department, String asset) {
    public Line {
        if (debit.isZero() == credit.isZero()) {
            throw new IllegalArgumentException("a line is either a debit or a credit: " + debit + " / " + credit);
        }
    }

    public static Line debit(Account account, Money amount, String department, String asset) {
        return new Line(account, amount, Money.ZERO, department, asset);
    }

    public static Line credit(Account account, Money amount, String department, String asset) {
        return new Line(account, Money.ZERO, amount, department, asset);
    }

    Line undone(ReversalStyle style) {
        return switch (style) {
            case RED -> new Line(account, debit.negate(), credit.negate(), department, asset);
            case OPPOSITE -> new Line(account, credit, debit, department, asset);
        };
    }

    boolean isNegative() {
        return debit.isNegative() || credit.isNegative();
    }
}
