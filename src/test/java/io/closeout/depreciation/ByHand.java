package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same rules once more, as an accountant with a sheet of paper would apply them: every month asks from scratch where
 * it stands in its life and what its year bears. Written to be read, not to be fast; next-month convention only.
 */
final class ByHand {
    private final ScheduleRequest asset;
    private final Map<YearMonth, BigDecimal> charges = new TreeMap<>();
    private DepreciationMethod method;
    private BigDecimal residual;
    private BigDecimal netBookValue;
    private BigDecimal openingOfStretch;
    private int monthsOfStretch;
    private int place;
    private BigDecimal unitsOfStretch;
    private BigDecimal unitsDone;
    private BigDecimal openingOfYear;
    private boolean charging = true;
    private LifeEvent.Renovation renovation;

    ByHand(ScheduleRequest asset) {
        this.asset = asset;
        this.method = asset.terms().method();
        this.residual = yuan(asset.terms().residualValue());
        this.netBookValue = yuan(asset.terms().cost());
        if (method == DepreciationMethod.UOP) {
            unitsOfStretch = asset.workload().total();
            unitsDone = BigDecimal.ZERO;
        }
        stretch(asset.terms().lifeMonths());
    }

    Map<YearMonth, BigDecimal> charges(int months) {
        YearMonth first = asset.inService().month();
        for (int i = 0; i <= months; i++) {
            month(first.plusMonths(i), i);
        }
        return charges;
    }

    private void month(YearMonth month, int age) {
        if (age > 0 && charging) {
            BigDecimal charge = method == DepreciationMethod.UOP ? units(age) : planned();
            charges.put(month, charge.setScale(2, RoundingMode.UNNECESSARY));
            netBookValue = netBookValue.subtract(charge);
            place = Math.min(place + 1, monthsOfStretch);
        }
        finishRenovation(month);
        for (LifeEvent event : asset.events()) {
            if (event.period().equals(month)) {
                happen(event);
            }
        }
        finishRenovation(month);
    }

    private void finishRenovation(YearMonth month) {
        if (renovation != null && renovation.end().equals(month)) {
            netBookValue =
                    netBookValue.add(yuan(renovation.capitalised())).subtract(yuan(renovation.replacedCarrying()));
            charging = true;
            NewTerms terms = renovation.terms();
            renovation = null;
            adopt(terms);
        }
    }

    private void happen(LifeEvent event) {
        if (event instanceof LifeEvent.Impairment impairment) {
            BigDecimal worth = impairment.recoverable() == null
                    ? netBookValue.subtract(yuan(impairment.amount()))
                    : yuan(impairment.recoverable());
            if (worth.compareTo(netBookValue) < 0) {
                netBookValue = worth;
                stretch(monthsOfStretch - place);
            }
        } else if (event instanceof LifeEvent.Improvement improvement) {
            netBookValue = netBookValue.add(yuan(improvement.amount()));
            if (improvement.residualValue() != null) {
                residual = yuan(improvement.residualValue());
            }
            stretch(monthsOfStretch - place + improvement.addMonths());
        } else if (event instanceof LifeEvent.Estimate estimate) {
            adopt(estimate.terms());
        } else if (event instanceof LifeEvent.Renovation begun) {
            charging = false;
            renovation = begun;
        } else {
            charging = false;
        }
    }

    private void adopt(NewTerms terms) {
        method = terms.method() == null ? method : terms.method();
        residual = terms.residualValue() == null ? residual : yuan(terms.residualValue());
        stretch(terms.remainingMonths() == null ? monthsOfStretch - place : terms.remainingMonths());
    }

    private void stretch(int months) {
        openingOfStretch = netBookValue;
        openingOfYear = netBookValue;
        monthsOfStretch = months;
        place = 0;
        if (method == DepreciationMethod.UOP) {
            unitsOfStretch = unitsOfStretch.subtract(unitsDone);
            unitsDone = BigDecimal.ZERO;
        }
    }

    private BigDecimal left() {
        return netBookValue.subtract(residual).max(BigDecimal.ZERO);
    }

    private BigDecimal base() {
        return openingOfStretch.subtract(residual).max(BigDecimal.ZERO);
    }

    private BigDecimal units(int age) {
        if (left().signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal done = asset.workload().readings().get(age - 1);
        unitsDone = unitsDone.add(done);
        if (unitsDone.compareTo(unitsOfStretch) >= 0) {
            return left();
        }
        BigDecimal charge = asset.settings().rounding() == Rounding.CUMULATIVE
                ? cents(base().multiply(unitsDone), unitsOfStretch).subtract(openingOfStretch.subtract(netBookValue))
                : cents(base().multiply(done), unitsOfStretch);
        return charge.min(left());
    }

    private BigDecimal planned() {
        if (place >= monthsOfStretch) {
            return BigDecimal.ZERO;
        }
        if (place == monthsOfStretch - 1) {
            return left();
        }
        int tail = method == DepreciationMethod.DDB ? Math.max(0, monthsOfStretch - 24) : 0;
        boolean straight = method != DepreciationMethod.SYD && place >= tail;
        int start = straight ? tail + (place - tail) / 12 * 12 : place / 12 * 12;
        int end = Math.min(start + 12, straight || method == DepreciationMethod.SYD ? monthsOfStretch : tail);
        if (place == start) {
            openingOfYear = netBookValue;
        }
        if (place == tail && straight) {
            openingOfStretch = netBookValue;
        }
        int length = end - start;
        // what the year bears is top / bottom
        BigDecimal top;
        BigDecimal bottom;
        BigDecimal before;
        if (straight) {
            top = base().multiply(BigDecimal.valueOf(length));
            bottom = BigDecimal.valueOf(monthsOfStretch - tail);
            before = base().multiply(BigDecimal.valueOf(start - tail));
        } else if (method == DepreciationMethod.SYD) {
            top = base().multiply(digits(start));
            bottom = BigDecimal.ZERO;
            before = BigDecimal.ZERO;
            for (int year = 0; year < monthsOfStretch; year += 12) {
                bottom = bottom.add(digits(year));
                before = year < start ? before.add(base().multiply(digits(year))) : before;
            }
        } else {
            top = openingOfYear.multiply(BigDecimal.valueOf(2L * length));
            bottom = BigDecimal.valueOf(monthsOfStretch);
            before = BigDecimal.ZERO;
        }
        BigDecimal months = BigDecimal.valueOf(length);
        return switch (asset.settings().rounding()) {
            case YEAR_END -> yearEnd(end, cents(top, bottom), length);
            case LIFE_END -> cents(top, bottom.multiply(months)).min(left());
            case CUMULATIVE -> {
                BigDecimal target = cents(
                        before.multiply(months).add(top.multiply(BigDecimal.valueOf(place - start + 1))),
                        bottom.multiply(months));
                BigDecimal since = method == DepreciationMethod.DDB && !straight ? openingOfYear : openingOfStretch;
                yield target.subtract(since.subtract(netBookValue))
                        .max(BigDecimal.ZERO)
                        .min(left());
            }
        };
    }

    private BigDecimal yearEnd(int end, BigDecimal annual, int length) {
        BigDecimal leftAtOpening = openingOfYear.subtract(residual).max(BigDecimal.ZERO);
        BigDecimal year = end == monthsOfStretch ? leftAtOpening : annual.min(leftAtOpening);
        BigDecimal rest = year.subtract(openingOfYear.subtract(netBookValue));
        return place == end - 1 ? rest : cents(year, BigDecimal.valueOf(length)).min(rest);
    }

    private BigDecimal digits(int start) {
        return BigDecimal.valueOf((long) (monthsOfStretch - start) * Math.min(12, monthsOfStretch - start));
    }

    private static BigDecimal cents(BigDecimal top, BigDecimal bottom) {
        return top.divide(bottom, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal yuan(Money money) {
        return new BigDecimal(money.toString());
    }

    /** The charges of a schedule in the same shape. */
    static Map<YearMonth, BigDecimal> charges(List<Schedule.Month> months) {
        Map<YearMonth, BigDecimal> charges = new TreeMap<>();
        months.forEach(month -> charges.put(month.period(), yuan(month.depreciation())));
        return charges;
    }
}
