package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * The months of a whole life, charge by charge (CAS 4 art. 17 and 18). A depreciation year is 12 months from the first
 * charge. Rounding policy {@code year_end}: a month is a twelfth of its year, rounded half-up to the fen; the last month
 * of each year takes that year's remainder, the last month of all takes what is left.
 */
final class ChargePlan {
    private static final int YEAR = 12;
    private static final int STRAIGHT_TAIL = 24;

    private final Money depreciable;
    private final int life;
    private final List<Money> charges = new ArrayList<>();
    private Money charged = Money.ZERO;

    private ChargePlan(Money depreciable, int life) {
        this.depreciable = depreciable;
        this.life = life;
    }

    /** @return one charge per month of life, the first for the month after the asset was added */
    static List<Money> of(Money cost, Money residual, DepreciationMethod method, int lifeMonths) {
        ChargePlan plan = new ChargePlan(cost.minus(residual), lifeMonths);
        switch (method) {
            case SL -> plan.straight(lifeMonths);
            case SYD -> plan.sumOfYearsDigits();
            case DDB -> plan.doubleDeclining(cost);
        }
        return plan.charges;
    }

    private void straight(int months) {
        Money left = left();
        for (int done = 0; done < months; done += YEAR) {
            int length = Math.min(YEAR, months - done);
            year(length, left.share(length, months));
        }
    }

    /** Weights for lives that are not whole years: months left at the year's start times months in that year. */
    private void sumOfYearsDigits() {
        long weights = 0;
        for (int done = 0; done < life; done += YEAR) {
            weights += weight(done);
        }
        for (int done = 0; done < life; done += YEAR) {
            year(Math.min(YEAR, life - done), depreciable.share(weight(done), weights));
        }
    }

    private long weight(int done) {
        return (long) (life - done) * Math.min(YEAR, life - done);
    }

    private void doubleDeclining(Money cost) {
        int declining = Math.max(0, life - STRAIGHT_TAIL);
        for (int done = 0; done < declining; done += YEAR) {
            int length = Math.min(YEAR, declining - done);
            year(length, cost.minus(charged).share(2L * length, life).min(left()));
        }
        straight(life - declining);
    }

    private void year(int length, Money amount) {
        boolean last = charges.size() + length == life;
        Money rest = last ? left() : amount.min(left());
        Money month = rest.share(1, length);
        for (int i = 1; i < length; i++) {
            Money charge = month.min(rest);
            add(charge);
            rest = rest.minus(charge);
        }
        add(rest);
    }

    private void add(Money charge) {
        charges.add(charge);
        charged = charged.plus(charge);
    }

    private Money left() {
        return depreciable.minus(charged);
    }
}
