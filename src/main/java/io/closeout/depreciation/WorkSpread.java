package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/** 工作量法: a month bears its units' share; the month that reaches the total takes the rest. */
final class WorkSpread implements Spread {
    private final Money base;
    private final BigDecimal total;
    private final List<BigDecimal> readings;
    private final Rounding rounding;
    private BigDecimal done = BigDecimal.ZERO;
    private Money charged = Money.ZERO;
    private int next;

    /**
     * @param base what is spread over {@code total} units
     * @param next the place in {@code readings} of the first month to be charged
     */
    WorkSpread(Money base, BigDecimal total, List<BigDecimal> readings, int next, Rounding rounding) {
        this.base = base;
        this.total = total;
        this.readings = readings;
        this.rounding = rounding;
        this.next = next;
    }

    @Override
    public Money charge(YearMonth month, Money left) {
        int reading = next++;
        if (left.isZero()) {
            return Money.ZERO;
        }
        if (reading >= readings.size()) {
            throw new Refusal("depreciation.reading-missing", "units", month);
        }
        BigDecimal units = readings.get(reading);
        done = done.add(units);
        Money charge = done.compareTo(total) >= 0
                ? left
                : (rounding == Rounding.CUMULATIVE ? share(done).minus(charged) : share(units)).min(left);
        charged = charged.plus(charge);
        return charge;
    }

    private Money share(BigDecimal units) {
        return Money.ofFen(BigDecimal.valueOf(base.fen())
                .multiply(units)
                .divide(total, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    @Override
    public int monthsLeft() {
        return Math.max(0, readings.size() - next);
    }

    @Override
    public boolean hasLifeLeft() {
        return unitsLeft().signum() > 0;
    }

    BigDecimal unitsLeft() {
        return total.subtract(done);
    }
}
